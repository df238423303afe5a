import type { Element, ElementContent } from 'hast'
import { buildElement } from '../markup/build-element.js'
import { textWidth } from '../language/text-width.js'
import { textOf } from '../markup/text-of.js'

/** `Lead: rest` at the start of an item; a plain colon needs a space after it (`10:30` is no lead). */
const lead = /^(\s*)([^.!?:：。！？\n]{1,120}?)(\s?:\s+|：\s*)(?=\S)/u

/**
 * A list whose items mostly read `Lead: rest`, `**Lead**: rest` or `**Lead.** rest`, with each lead in a `strong.lead` and
 * its colon in a `span.colon`. Other lists come back as they are.
 */
export function markLeads(list: Element): Element {
  const items = list.children.filter((node) => node.type === 'element' && node.tagName === 'li')
  const marked = list.children.map((node) =>
    node.type === 'element' && node.tagName === 'li' ? markItem(node) : node,
  )
  const count = marked.filter((node, index) => node !== list.children[index]).length
  return items.length > 1 && count * 3 >= items.length * 2 ? { ...list, children: marked } : list
}

function markItem(item: Element): Element {
  const [first, ...rest] = dropBlank(item.children)
  if (first?.type === 'element' && first.tagName === 'p') {
    const inner = markLine(first.children)
    return inner === undefined ? item : { ...item, children: [{ ...first, children: inner }, ...rest] }
  }
  const inner = markLine(item.children)
  return inner === undefined ? item : { ...item, children: inner }
}

function markLine(nodes: readonly ElementContent[]): ElementContent[] | undefined {
  const [first, second, ...rest] = nodes
  if (first?.type === 'text') {
    const match = lead.exec(first.value)
    const [whole, , words, colon] = match ?? []
    if (whole === undefined || words === undefined || colon === undefined || textWidth(words) > 80)
      return undefined
    const strong = buildElement('strong', { className: ['lead'] }, [{ type: 'text', value: words }])
    const after = { ...first, value: first.value.slice(whole.length) }
    return [strong, colonSpan(colon), after, ...(second ? [second] : []), ...rest]
  }
  if (first?.type !== 'element' || !/^(strong|b)$/.test(first.tagName) || second?.type !== 'text')
    return undefined
  return markBold(first, second, rest)
}

function markBold(
  bold: Element,
  after: ElementContent & { type: 'text' },
  rest: readonly ElementContent[],
): ElementContent[] | undefined {
  const [colon] = /^\s*[:：–—]\s*|^\s+(?=\S)/u.exec(after.value) ?? []
  const endsLead = /[:：.。]$/u.test(textOf(bold)) || /[:：–—]/u.test(colon ?? '')
  if (colon === undefined || !endsLead || textWidth(textOf(bold)) > 90) return undefined
  const strong = { ...bold, tagName: 'strong', properties: { ...bold.properties, className: ['lead'] } }
  return [strong, colonSpan(colon), { ...after, value: after.value.slice(colon.length) }, ...rest]
}

const colonSpan = (colon: string) =>
  buildElement('span', { className: ['colon'] }, [{ type: 'text', value: colon }])

const dropBlank = (nodes: readonly ElementContent[]) =>
  nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '')
