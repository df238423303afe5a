import { elementsOf } from '../markup/map-tree.js'
import type { SlidePart } from '../model/layout.js'
import type { Block, Slide } from '../model/slide.js'

/** Where a part begins in its slide, so that the same content can be found in another language. */
export interface PartPlace {
  /** How many paragraphs, items and rows go before, and the share of one that does. */
  readonly at: number
  /** How many the slide has. */
  readonly of: number
}

/**
 * The place of a part in its slide's content. Items count like paragraphs: a translation may have made the one of the other. A
 * closing notice does not count: often only translations have one.
 */
export function placeOfPart({ blocks }: Slide, { part, from }: SlidePart): PartPlace {
  const { places, of } = placesByLine(blocks)
  if (part === 1) return { at: 0, of }
  const place = places.get(from.line)
  const at = place === undefined ? of : place.at + from.share * place.length
  return { at: Math.round(at * 1000) / 1000, of }
}

interface BlockPlace {
  readonly at: number
  readonly length: number
}

/** The place of each block by its line, and how much there is in all. */
function placesByLine(blocks: readonly Block[]) {
  const places = new Map<number, BlockPlace>()
  let of = 0
  for (const { lines, length } of measureBlocks(blocks)) {
    const known = lines.map((line) => places.get(line)).find((place) => place !== undefined)
    const place = { at: known?.at ?? of, length: (known?.length ?? 0) + length }
    of += length
    for (const line of lines) places.set(line, place)
  }
  return { places, of }
}

interface MeasuredBlock {
  readonly lines: readonly number[]
  readonly length: number
}

/** A group's title goes with its first block: it is shown as a heading, or in the slide's stead. */
function measureBlocks(blocks: readonly Block[]): readonly MeasuredBlock[] {
  return blocks.flatMap((block): readonly MeasuredBlock[] => {
    if (block.kind === 'notice') return []
    if (block.kind !== 'group') return [{ lines: [block.line], length: lengthOf(block) }]
    const [first = { lines: [], length: 1 }, ...others] = measureBlocks(block.blocks)
    return [{ lines: [block.line, ...first.lines], length: first.length }, ...others]
  })
}

/** How many items or rows a block has; one where it has neither. */
function lengthOf(block: Block): number {
  if (block.kind === 'list') {
    const items = block.element.children.filter((node) => node.type === 'element' && node.tagName === 'li')
    return Math.max(1, items.length)
  }
  if (block.kind !== 'table') return 1
  const rows = elementsOf(block.element.children).filter(({ tagName }) => tagName === 'tr')
  return Math.max(1, rows.length - 1) // but for the head
}
