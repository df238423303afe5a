import type { Element, ElementContent } from 'hast'
import { buildElement } from '../markup/build-element.js'
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

/** A list with its nested items as items of its own, each with its depth; long ones are cut between sentences. */
export function loosenList(list: Element, locale: LocaleTag): Element {
  return {
    ...list,
    properties: { ...list.properties, className: ['loose'] },
    children: flattenItems(list, 0, locale),
  }
}

/**
 * The runs of text that some content holds, one for each of its innermost blocks, in order; code stays in its `pre`, so it is
 * a run of one element.
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
      else runs.push(...leafRuns(node.children))
    }
  }
  close()
  return runs
}

/** The items of a list and of those in it, in their order, each with its depth and, in a numbered list, its number. */
function flattenItems(list: Element, depth: number, locale: LocaleTag): Element[] {
  const first = Number(list.properties.start ?? 1)
  return itemsOf(list).flatMap((item, index) => {
    const number = list.tagName === 'ol' ? { value: String(first + index) } : {}
    const classes = [`depth-${Math.min(depth, deepest)}`, list.tagName === 'ol' ? 'numbered' : 'dotted']
    const own = Array.isArray(item.properties.className) ? item.properties.className.map(String) : []
    let isContinued = false
    return flattenItem(item, depth, locale).map((part): Element => {
      if ('item' in part) return part.item
      const className = [...(isContinued ? [] : own), ...classes, ...(isContinued ? ['continued'] : [])]
      isContinued = true
      return buildElement('li', { ...item.properties, ...number, className }, part.content)
    })
  })
}

type ItemPart = { readonly item: Element } | { readonly content: readonly ElementContent[] }

/** What an item holds, one after the other: runs of text, cut between sentences, and items of lists in it. */
function flattenItem(item: Element, depth: number, locale: LocaleTag): ItemPart[] {
  const parts: ItemPart[] = []
  let open: ElementContent[] = []
  const close = () => {
    parts.push(...leafRuns(open).flatMap((run) => cutRun(run, locale)))
    open = []
  }
  for (const node of item.children) {
    if (node.type === 'element' && /^(ul|ol)$/.test(node.tagName)) {
      close()
      parts.push(...flattenItems(node, depth + 1, locale).map((nested) => ({ item: nested })))
    } else open.push(node)
  }
  close()
  return parts.length > 0 ? parts : [{ content: item.children }]
}

function cutRun(run: readonly ElementContent[], locale: LocaleTag): ItemPart[] {
  const [only] = run
  if (only?.type === 'element' && only.tagName === 'pre') return [{ content: run }]
  const { elements } = splitSentences(buildElement('p', {}, run), locale)
  return elements.map((sentence) => ({ content: sentence.children }))
}

/** Long code inside an item in several pieces; the splitter marks lines only in code that stands by itself. */
function cutCode(pre: Element): Element[] {
  const [only] = pre.children
  const code = only?.type === 'element' && only.tagName === 'code' ? only : undefined
  const text = (code ?? pre).children
    .map((node) => (node.type === 'text' ? node.value : rawTextOf(node)))
    .join('')
  const lines = text.replace(/\n$/, '').split('\n')
  if (lines.length <= linesTogether) return [pre]
  const pieces: Element[] = []
  for (let at = 0; at < lines.length; at += linesTogether) {
    const children: ElementContent[] = [
      { type: 'text', value: `${lines.slice(at, at + linesTogether).join('\n')}\n` },
    ]
    pieces.push({ ...pre, children: code === undefined ? children : [{ ...code, children }] })
  }
  return pieces
}

function rawTextOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(rawTextOf).join('') : ''
}
