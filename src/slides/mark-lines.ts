import type { Element, ElementContent } from 'hast'
import { toString } from 'hast-util-to-string'
import { buildElement } from '../markup/build-element.js'
import { mapTree } from '../markup/map-tree.js'

/**
 * Code with each line in a `span.line`, its line end kept, so that it can be divided between lines and still be copied as it
 * was; and each line's indentation in a `span.indent`. White space at a line's end, which nobody sees, is dropped.
 */
export function markLines(pre: Element): Element {
  const [only, ...others] = pre.children.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  const code = only?.type === 'element' && only.tagName === 'code' && others.length === 0 ? only : undefined
  const lines = toString(withAlts(code ?? pre))
    .replace(/\n$/, '')
    .split('\n')
    .map(markLine)
  return code === undefined
    ? { ...pre, children: lines }
    : { ...pre, children: [{ ...code, children: lines }] }
}

/** A picture in code is what it says to who cannot see it: code shows no pictures. */
function withAlts(element: Element): Element {
  const children = mapTree(element.children, (one) =>
    one.tagName === 'img' ? [{ type: 'text', value: String(one.properties.alt ?? '') }] : [one],
  )
  return { ...element, children }
}

function markLine(line: string): Element {
  const indent = /^\s*/.exec(line)?.[0] ?? ''
  const rest: ElementContent = { type: 'text', value: `${line.slice(indent.length).trimEnd()}\n` }
  const before =
    indent === '' ? [] : [buildElement('span', { className: ['indent'] }, [{ type: 'text', value: indent }])]
  return buildElement('span', { className: ['line'] }, [...before, rest])
}
