import type { Element, ElementContent } from 'hast'
import { textOf } from '../markup/text-of.js'
import type { NoticeBlock } from '../model/slide.js'
import { lineOf } from './line-of.js'

/**
 * The closing notice that a paragraph is, if it is one: bold, a colon, and text. Translation services put such a disclaimer
 * at a document's end.
 */
export function readNotice(element: Element): NoticeBlock | undefined {
  if (element.tagName !== 'p') return undefined
  const nodes = element.children.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  const [bold] = nodes
  if (bold?.type !== 'element' || !/^(strong|b)$/.test(bold.tagName)) return undefined
  const after = element.children.slice(element.children.indexOf(bold) + 1)
  const [colon] = /^\s*[:：]\s*/u.exec(firstText(after)) ?? []
  if (colon === undefined && !/[:：]$/u.test(textOf(bold))) return undefined
  const text = trimBreaks(after, colon ?? '')
  return textOf(text) === ''
    ? undefined
    : { kind: 'notice', line: lineOf(element, 1), lead: bold.children, text }
}

const firstText = (nodes: readonly ElementContent[]) => (nodes[0]?.type === 'text' ? nodes[0].value : '')

/** The text without its colon, and in one line: where the lead ended is no place for a break. */
function trimBreaks(nodes: readonly ElementContent[], colon: string): ElementContent[] {
  return nodes.map((node, index) => {
    if (node.type === 'element' && node.tagName === 'br') return { type: 'text', value: ' ' }
    return index === 0 && node.type === 'text' ? { ...node, value: node.value.slice(colon.length) } : node
  })
}
