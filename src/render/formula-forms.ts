import type { Element, ElementContent } from 'hast'
import { buildElement } from '../markup/build-element.js'
import { hasClass } from '../markup/class-names.js'
import { elementsOf, mapTree } from '../markup/map-tree.js'
import { textOf } from '../markup/text-of.js'

type Formulas = ReadonlyMap<string, Element>

/**
 * Formulas for a page that is printed: pictures that say what they are in TeX. What MathML says the browser leaves out of a PDF, and of what
 * is hidden from who hears it also that it is there.
 */
export function formulasOnPaper(formulas: Formulas): Formulas {
  return new Map([...formulas].map(([key, formula]) => [key, onPaper(formula)]))
}

function onPaper(formula: Element): Element {
  const seen = mapTree(formula.children, (element) => {
    const { ariaHidden: _, ...properties } = element.properties
    return hasClass(element, 'katex-mathml') ? [] : [{ ...element, properties }]
  })
  const properties = { ...formula.properties, role: 'img', ariaLabel: texOf(formula) }
  return { ...formula, properties, children: seen }
}

/** Formulas in MathML alone, for where no style sheet of theirs is. */
export function formulasInMathml(formulas: Formulas): Formulas {
  return new Map([...formulas].map(([key, formula]) => [key, inMathml(formula)]))
}

function inMathml(formula: Element): Element {
  const math = elementsOf([formula]).filter(({ tagName }) => tagName === 'math')
  return buildElement('span', { className: ['formula'], dir: 'ltr' }, math satisfies ElementContent[])
}

const texOf = (formula: Element) =>
  textOf(elementsOf([formula]).filter(({ tagName }) => tagName === 'annotation'))
