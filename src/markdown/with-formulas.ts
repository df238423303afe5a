import type { Element, Root } from 'hast'
import { classesOf } from '../markup/class-names.js'
import { mapTree } from '../markup/map-tree.js'
import { rawTextOf } from '../markup/raw-text-of.js'
import type { Formula } from '../model/formula.js'

/** The sanitised tree in which code that is a formula says so: `dataMath` is `inline` or `display`. */
export function withFormulas(tree: Root, formulas: readonly Formula[]): Root {
  if (formulas.length === 0) return tree
  const displays = new Set(formulas.flatMap(({ tex, isDisplay }) => (isDisplay ? [tex] : [])))
  const nodes = tree.children.filter((node) => node.type !== 'doctype')
  const children = mapTree(nodes, (element) => {
    if (element.tagName === 'pre') return [markDisplay(element, displays)]
    return element.tagName === 'code' ? [markInline(element, formulas)] : [element]
  })
  return { ...tree, children }
}

/** A document may write the class itself, but it names a formula only where it stands around that. */
function markInline(code: Element, formulas: readonly Formula[]): Element {
  const names = classesOf(code).map(String)
  const number = names.map((name) => /^formula-(\d+)$/.exec(name)?.[1]).find((one) => one !== undefined)
  const formula = formulas[Number(number ?? -1)]
  if (formula === undefined || formula.tex !== rawTextOf(code)) return code
  const { className: _, ...properties } = code.properties
  const others = names.filter((name) => !/^formula-\d+$/.test(name))
  return {
    ...code,
    properties: {
      ...properties,
      ...(others.length > 0 && { className: others }),
      dataMath: formula.isDisplay ? 'display' : 'inline',
    },
  }
}

function markDisplay(pre: Element, displays: ReadonlySet<string>): Element {
  const children = pre.children.map((code) => {
    if (code.type !== 'element' || code.tagName !== 'code') return code
    const isMath = classesOf(code).includes('language-math') && displays.has(rawTextOf(code).trim())
    return isMath ? { ...code, properties: { ...code.properties, dataMath: 'display' } } : code
  })
  return { ...pre, children }
}
