import type { Element, ElementContent } from 'hast'
import { buildElement } from '../markup/build-element.js'
import { textOf } from '../markup/text-of.js'
import type { LocaleTag } from '../model/locale.js'
import type { Block, ElementBlock } from '../model/slide.js'
import { itemsOf } from './slide-content.js'
import { splitSentences } from './split-sentences.js'

/**
 * Blocks made ready to be divided where as a whole they fit on no slide: a list's nested items become items of the list
 * itself, further in; items and quotes of many sentences become several, of which only the first has its mark.
 */
export function loosenBlocks(blocks: readonly Block[], locale: LocaleTag): Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind === 'list') return [{ ...block, element: loosenList(block.element, locale) }]
    return block.kind === 'quote' ? loosenQuote(block, locale) : [block]
  })
}

function loosenList(list: Element, locale: LocaleTag): Element {
  return {
    ...list,
    properties: { ...list.properties, className: ['loose'] },
    children: flattenItems(list, 0, locale),
  }
}

/** The items of a list and of those in it, in their order, each with its depth and, in a numbered list, its number. */
function flattenItems(list: Element, depth: number, locale: LocaleTag): Element[] {
  const first = Number(list.properties.start ?? 1)
  return itemsOf(list).flatMap((item, index) => {
    const number = list.tagName === 'ol' ? { value: String(first + index) } : {}
    const classes = [`depth-${Math.min(depth, 6)}`, list.tagName === 'ol' ? 'numbered' : 'dotted']
    let isContinued = false
    return flattenItem(item, depth, locale).map((part): Element => {
      if ('item' in part) return part.item
      const className = [...classes, ...(isContinued ? ['continued'] : [])]
      isContinued = true
      return buildElement('li', { ...item.properties, ...number, className }, part.content)
    })
  })
}

type ItemPart = { readonly item: Element } | { readonly content: readonly ElementContent[] }

/** What an item holds, one after the other: runs of text, cut between sentences, and items of lists in it. */
function flattenItem(item: Element, depth: number, locale: LocaleTag): ItemPart[] {
  const parts: ItemPart[] = []
  let run: ElementContent[] = []
  const close = () => {
    if (textOf(run) !== '' || run.some((node) => node.type === 'element')) {
      for (const sentence of splitSentences(buildElement('p', {}, run), locale))
        parts.push({ content: sentence.children })
    }
    run = []
  }
  for (const node of item.children) {
    if (node.type === 'element' && /^(ul|ol)$/.test(node.tagName)) {
      close()
      parts.push(...flattenItems(node, depth + 1, locale).map((nested) => ({ item: nested })))
    } else if (node.type === 'element' && node.tagName === 'p') {
      close()
      run = [...node.children]
      close()
    } else run.push(node)
  }
  close()
  return parts
}

function loosenQuote(block: ElementBlock, locale: LocaleTag): ElementBlock[] {
  const pieces = block.element.children.flatMap((node) => {
    if (node.type !== 'element') return []
    return node.tagName === 'p'
      ? splitSentences(node, locale).map((piece) => ({ ...piece, tagName: 'p' }))
      : [node]
  })
  return pieces.map((piece, index) => {
    const properties =
      index === 0 ? block.element.properties : { ...block.element.properties, className: ['loose'] }
    return { ...block, element: { ...block.element, properties, children: [piece] } }
  })
}
