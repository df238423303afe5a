import type { Element, ElementContent } from 'hast'
import { buildElement } from '../markup/build-element.js'
import { classesOf } from '../markup/class-names.js'
import { mapTree } from '../markup/map-tree.js'
import { readMarkup } from '../markup/read-markup.js'
import type { Formula } from '../model/formula.js'
import { formulaSize } from './formula-size.js'
import type { DrawWithKatex } from './load-katex.js'
import { nameOf, type StyleClasses, withStyleClasses } from './style-classes.js'

/** In its own em: a formula in a line of text that is shorter stays in one line. In text from the right its second line would be read first. */
const longest = 9

/** Names that mean something else in decks. */
const renamed: Readonly<Record<string, string>> = { text: 'math-text' }

/** What other formulas would refer to this one by: nothing of it is seen. */
const labels = /\\label\s*\{[^{}]*\}/g

/** Numbers that a browser counts are others on paper than on slides, of which it shows one at a time. */
const numbered = /\\(begin|end)\s*\{(equation|align|gather|alignat)\}/g

/**
 * A formula as markup: what is seen, and MathML for who hears it. Written from the left in every language.
 * @param styles are told the styles that it needs
 */
export function drawFormula(formula: Formula, draw: DrawWithKatex, styles: StyleClasses): Element {
  const { isDisplay } = formula
  const written = formula.tex.replace(numbered, '\\$1{$2*}').replace(labels, '')
  const { html, tree } = draw({ ...formula, tex: written })
  const nodes = readMarkup(html).children.filter((node) => node.type !== 'doctype')
  const children = mapTree(withStyleClasses(nodes, styles), (element) => [rename(withoutStrut(element))])
  const { width, height } = formulaSize(tree)
  if (!isDisplay) return formulaElement(['formula', ...(width < longest ? ['unbroken'] : [])], children)
  const size = `--formula-width:${width.toFixed(2)};--formula-height:${height.toFixed(2)}`
  styles.set(nameOf(size), size)
  return formulaElement(['formula', 'display', nameOf(size)], children)
}

const formulaElement = (className: string[], children: readonly ElementContent[]) =>
  buildElement('span', { className, dir: 'ltr' }, children)

/** A sign without width that gives Safari a line to stand on comes from the styles: it is no text. */
const withoutStrut = (element: Element): Element =>
  classesOf(element).includes('vlist-s') ? { ...element, children: [] } : element

function rename(element: Element): Element {
  const names = classesOf(element)
  if (!names.some((name) => renamed[name] !== undefined)) return element
  const className = names.map((name) => renamed[name] ?? name)
  return { ...element, properties: { ...element.properties, className } }
}
