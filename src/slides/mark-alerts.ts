import type { Element, ElementContent } from 'hast'
import { wordsFor } from '../language/words.js'
import { buildElement } from '../markup/build-element.js'
import { classesOf } from '../markup/class-names.js'
import { mapTree } from '../markup/map-tree.js'
import { textOf } from '../markup/text-of.js'
import { alertKinds, type AlertKind } from '../model/alert.js'
import type { LocaleTag } from '../model/locale.js'

/**
 * Quotes that begin with `[!NOTE]`, as GitHub has them, become boxes of that kind: the class says which, and `dataAlert` that its
 * usual title is wanted. What stands behind the brackets in the same line is the title in its place. A translated kind is known too.
 */
export function markAlerts(nodes: readonly ElementContent[], locale: LocaleTag): ElementContent[] {
  return mapTree(nodes, (element) => [
    element.tagName === 'blockquote' ? markAlert(element, locale) : element,
  ])
}

function markAlert(quote: Element, locale: LocaleTag): Element {
  const at = quote.children.findIndex(({ type }) => type === 'element')
  const first = quote.children[at]
  if (first?.type !== 'element' || first.tagName !== 'p') return quote
  const [head, rest] = divideAtLine(first.children)
  const [mark] = head
  const found = mark?.type === 'text' ? /^\s*\[!([^\]\n]{1,40})\]/.exec(mark.value) : null
  const kind = kindOf(found?.[1] ?? '', locale)
  if (kind === undefined || found === null || mark?.type !== 'text') return quote
  const title: ElementContent[] = [
    { ...mark, value: mark.value.slice(found[0].length).trimStart() },
    ...head.slice(1),
  ]
  const isTitled = textOf(title) !== ''
  const className = [...classesOf(quote), 'alert', kind]
  const heading = buildElement('p', { ...lineOf(first), className: ['alert-title'] }, title)
  return {
    ...quote,
    properties: { ...quote.properties, className, ...(!isTitled && { dataAlert: kind }) },
    children: [
      ...(isTitled ? [heading] : []),
      ...(textOf(rest) === '' && !rest.some(({ type }) => type === 'element')
        ? []
        : [{ ...first, children: rest }]),
      ...quote.children.slice(at + 1),
    ],
  }
}

function kindOf(name: string, locale: LocaleTag): AlertKind | undefined {
  const words = wordsFor(locale)
  const typed = name.trim().toLowerCase()
  return alertKinds.find((kind) => kind === typed || words[kind].toLowerCase() === typed) ?? others[typed]
}

/** What other tools call them. */
const others: Readonly<Record<string, AlertKind | undefined>> = Object.assign(Object.create(null), {
  info: 'note',
  hint: 'tip',
  attention: 'warning',
  danger: 'caution',
})

/** The nodes of the first line, and the others. */
function divideAtLine(nodes: readonly ElementContent[]): [ElementContent[], ElementContent[]] {
  const at = nodes.findIndex(
    (node) =>
      (node.type === 'text' && node.value.includes('\n')) ||
      (node.type === 'element' && node.tagName === 'br'),
  )
  const node = nodes[at]
  if (node === undefined) return [[...nodes], []]
  if (node.type !== 'text') return [nodes.slice(0, at), nodes.slice(at + 1)]
  const end = node.value.indexOf('\n')
  const [before, after] = [node.value.slice(0, end), node.value.slice(end + 1)]
  return [
    [...nodes.slice(0, at), { ...node, value: before }],
    [...(after === '' ? [] : [{ ...node, value: after }]), ...nodes.slice(at + 1)],
  ]
}

const lineOf = ({ properties: { dataLine } }: Element) => (dataLine === undefined ? {} : { dataLine })
