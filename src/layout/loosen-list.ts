import type { Element, ElementContent } from 'hast'
import { buildElement } from '../markup/build-element.js'
import { textWidth } from '../language/text-width.js'
import { rawTextOf } from '../markup/raw-text-of.js'
import { readFormula } from '../markup/read-formula.js'
import { stepOf, stepProperties } from '../markup/steps.js'
import { textOf } from '../markup/text-of.js'
import type { LocaleTag } from '../model/locale.js'
import { itemsOf } from './slide-content.js'
import { splitSentences } from './split-sentences.js'

/** Elements inside an item or a quote that are blocks of their own. */
const blockElements =
  /^(p|div|blockquote|pre|table|thead|tbody|tfoot|tr|td|th|caption|dl|dt|dd|ul|ol|li|figure|figcaption|h[1-6]|hr|aside|section|article|header|footer|main|center|details|summary)$/
/** How many lines of code stay together in an item. */
const linesTogether = 10
const deepest = 6
/** A table inside an item is kept where its text is no wider than this, in Latin letters. */
const widestTable = 300

/** A list with its nested items as items of its own, each with its depth; long ones are cut between sentences. */
export function loosenList(list: Element, locale: LocaleTag): Element {
  return {
    ...list,
    properties: { ...list.properties, ...stepProperties(stepOf(list), { className: ['loose'] }) },
    children: flattenItems(list, { depth: 0, locale }),
  }
}

/**
 * The runs of text that some content holds, one for each of its innermost blocks, in order; code stays in its `pre` and a
 * small table whole, so that they are runs of one element.
 */
export function leafRuns(nodes: readonly ElementContent[]): ElementContent[][] {
  const runs: ElementContent[][] = []
  let open: ElementContent[] = []
  const close = () => {
    if (textOf(open) !== '' || open.some((node) => node.type === 'element' && node.tagName !== 'br'))
      runs.push(open)
    open = []
  }
  for (const node of nodes) {
    if (node.type !== 'element' || !blockElements.test(node.tagName)) open.push(node)
    else {
      close()
      if (node.tagName === 'pre') runs.push(...cutCode(node).map((piece) => [piece]))
      else if (node.tagName === 'table' && textWidth(textOf(node)) <= widestTable) runs.push([node])
      else runs.push(...leafRuns(node.children).map((run) => comeWith(run, stepOf(node))))
    }
  }
  close()
  return runs
}

/** Text that comes with the block or cell that it stood in. */
export function comeWith(run: ElementContent[], step: number | undefined): ElementContent[] {
  return step === undefined ? run : [buildElement('span', stepProperties(step), run)]
}

interface Nesting {
  readonly depth: number
  readonly locale: LocaleTag
  /** With which step the item comes that holds the list. */
  readonly step?: number
}

/** The items of a list and of those in it, in their order, each with its depth and, in a numbered list, its number. */
function flattenItems(list: Element, nesting: Nesting): Element[] {
  const { depth } = nesting
  const first = Number(list.properties.start ?? 1)
  return itemsOf(list).flatMap((item, index) => {
    const number = list.tagName === 'ol' ? { value: String(first + index) } : {}
    const classes = [`depth-${Math.min(depth, deepest)}`, list.tagName === 'ol' ? 'numbered' : 'dotted']
    const own = Array.isArray(item.properties.className) ? item.properties.className.map(String) : []
    let isContinued = false
    const step = stepOf(item) ?? nesting.step
    const within = { ...nesting, ...(step !== undefined && { step }) }
    return flattenItem(item, within).map((part): Element => {
      if ('item' in part) return part.item
      const states = [...(isContinued ? ['continued'] : []), ...(part.flows ? ['flows'] : [])]
      const className = [...(isContinued ? [] : own), ...classes, ...states]
      isContinued = true
      const isKnown = className.includes('fragment')
      const come = isKnown ? { className } : stepProperties(step, { className })
      return buildElement('li', { ...item.properties, ...number, ...come }, part.content)
    })
  })
}

type ItemPart =
  | { readonly item: Element }
  /** `flows`: it goes on in the line in which the part before it ends. */
  | { readonly content: readonly ElementContent[]; readonly flows: boolean }

/** What an item holds, one after the other: runs of text, cut between sentences, and items of lists in it. */
function flattenItem(item: Element, nesting: Nesting): ItemPart[] {
  const { depth, locale } = nesting
  const parts: ItemPart[] = []
  let open: ElementContent[] = []
  const close = () => {
    parts.push(...leafRuns(open).flatMap((run) => cutRun(run, locale)))
    open = []
  }
  for (const node of item.children) {
    if (node.type === 'element' && /^(ul|ol)$/.test(node.tagName)) {
      close()
      parts.push(...flattenItems(node, { ...nesting, depth: depth + 1 }).map((nested) => ({ item: nested })))
    } else open.push(node)
  }
  close()
  return parts.length > 0 ? parts : [{ content: item.children, flows: false }]
}

function cutRun(run: readonly ElementContent[], locale: LocaleTag): ItemPart[] {
  const [only] = run
  if (only?.type === 'element' && /^(pre|table)$/.test(only.tagName)) return [{ content: run, flows: false }]
  const { elements } = splitSentences(buildElement('p', {}, run), locale)
  return elements.map((sentence, index) => ({ content: sentence.children, flows: index > 0 }))
}

/** Long code inside an item in several pieces; the splitter marks lines only in code that stands by itself. */
function cutCode(pre: Element): Element[] {
  const [only] = pre.children
  const code = only?.type === 'element' && only.tagName === 'code' ? only : undefined
  const lines = rawTextOf(code ?? pre)
    .replace(/\n$/, '')
    .split('\n')
  if (lines.length <= linesTogether || readFormula(pre) !== undefined) return [pre]
  const pieces: Element[] = []
  for (let at = 0; at < lines.length; at += linesTogether) {
    const children: ElementContent[] = [
      { type: 'text', value: `${lines.slice(at, at + linesTogether).join('\n')}\n` },
    ]
    pieces.push({ ...pre, children: code === undefined ? children : [{ ...code, children }] })
  }
  return pieces
}
