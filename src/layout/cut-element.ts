import type { Element } from 'hast'
import { buildElement } from '../markup/build-element.js'
import type { LocaleTag } from '../model/locale.js'
import type { ElementBlock } from '../model/slide.js'
import { splitSentences } from './split-sentences.js'

/** How a kind of block is taken apart, and put together again from some of its pieces. */
interface Cut {
  pieces(element: Element, locale: LocaleTag): Element[]
  /** @param from index of the first piece, which numbering goes on from */
  join(element: Element, pieces: readonly Element[], from: number): Element
}

const whole: Cut = { pieces: (element) => [element], join: (element) => element }

const byChildren: Cut = {
  pieces: (element) => childElements(element),
  join: (element, pieces) => ({ ...element, children: [...pieces] }),
}

const byItem: Cut = {
  pieces: (element) => childElements(element),
  join: (element, pieces, from) => {
    const start = Number(element.properties.start ?? 1) + from
    const properties =
      element.tagName === 'ol' && from > 0 ? { ...element.properties, start } : element.properties
    return { ...element, properties, children: [...pieces] }
  },
}

const byRow: Cut = {
  pieces: (element) => bodiesOf(element).flatMap(childElements),
  join: (element, pieces) => {
    const head = childElements(element).filter(({ tagName }) => tagName !== 'tbody' && tagName !== 'tr')
    return { ...element, children: [...head, buildElement('tbody', {}, pieces)] }
  },
}

const byLine: Cut = {
  pieces: (element) => childElements(codeOf(element)),
  join: (element, pieces) => {
    const code = codeOf(element)
    const lines = { ...code, children: [...pieces] }
    return code === element ? lines : { ...element, children: [lines] }
  },
}

/** Terms go with what defines them; a `div` may hold both in a `dl`. */
const byTerm: Cut = {
  pieces: (element) => {
    const groups: Element[][] = []
    for (const child of childElements(element)) {
      const last = groups.at(-1)
      if (last === undefined || (child.tagName === 'dt' && last.at(-1)?.tagName !== 'dt'))
        groups.push([child])
      else last.push(child)
    }
    return groups.map((group) => buildElement('div', {}, group))
  },
  join: (element, pieces) => ({ ...element, children: [...pieces] }),
}

const cuts: Readonly<Record<ElementBlock['kind'], Cut>> = {
  paragraph: { pieces: splitSentences, join: byChildren.join },
  list: byItem,
  table: byRow,
  code: byLine,
  quote: byChildren,
  definitions: byTerm,
  heading: whole,
  html: whole,
  footnotes: whole,
}

/** The pieces that a block can be divided into, in order; one, the block itself, where it cannot be divided. */
export function cutElement({ kind, element }: ElementBlock, locale: LocaleTag): readonly Element[] {
  if (byElement.has(kind) && hasLooseText(element)) return [element]
  const pieces = cuts[kind].pieces(element, locale)
  return pieces.length > 1 ? pieces : [element]
}

/** Kinds whose pieces are the elements in them. */
const byElement: ReadonlySet<ElementBlock['kind']> = new Set(['list', 'table', 'quote', 'definitions'])

/** Whether text stands between those elements, as HTML may have it: no piece would hold it. */
const hasLooseText = ({ children }: Element) =>
  children.some((node) => node.type === 'text' && node.value.trim() !== '')

/**
 * The block that some of its pieces make; all of them make the block again.
 * @param from index of the first of them
 */
export function joinPieces(block: ElementBlock, pieces: readonly Element[], from: number): ElementBlock {
  return { ...block, element: cuts[block.kind].join(block.element, pieces, from) }
}

function childElements(element: Element): Element[] {
  return element.children.filter((node) => node.type === 'element')
}

function bodiesOf(table: Element): Element[] {
  const bodies = childElements(table).filter(({ tagName }) => tagName === 'tbody')
  return bodies.length > 0 ? bodies : [table]
}

/** The element that holds the lines of a `pre`: its `code`, if it has one. */
function codeOf(pre: Element): Element {
  return childElements(pre).find(({ tagName }) => tagName === 'code') ?? pre
}
