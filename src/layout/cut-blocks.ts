import type { Element } from 'hast'
import type { CutBlock, LayoutName, Unit } from '../model/layout.js'
import type { LocaleTag } from '../model/locale.js'
import type { Block } from '../model/slide.js'
import { cutElement, joinPieces } from './cut-element.js'
import { isLeadInLine } from './slide-content.js'

/** A block and the pieces that it can be divided into. */
export function cutBlock(block: Block, locale: LocaleTag): CutBlock {
  if (!('element' in block)) return { block, pieces: [], breakCosts: [] }
  const { elements, breakCosts } = cutElement(block, locale)
  return { block, pieces: elements, breakCosts }
}

/** The units of a run of blocks, in order. */
export function listUnits(blocks: readonly CutBlock[], layout: LayoutName): Unit[] {
  return blocks.flatMap(({ block, pieces, breakCosts }, index) => {
    const leadsIn = isLeadIn(block, blocks[index + 1]?.block)
    const isCell = isCellIn(block, layout)
    const length = Math.max(1, pieces.length)
    return Array.from({ length }, (_, piece) => ({
      block: index,
      piece,
      isCell,
      leadsIn: leadsIn && piece === length - 1,
      breakCost: breakCosts[piece] ?? 0,
    }))
  })
}

/** The blocks that a run of units makes: those that the run begins or ends within are cut. */
export function takeUnits(blocks: readonly CutBlock[], units: readonly Unit[]): Block[] {
  return blocks.flatMap(({ block, pieces }, index): Block[] => {
    const mine = units.filter((unit) => unit.block === index)
    const [first] = mine
    if (first === undefined) return []
    if (!('element' in block) || mine.length === pieces.length) return [block]
    return [joinPieces(block, pieces.slice(first.piece, first.piece + mine.length), first.piece)]
  })
}

/** The blocks with each unit's number at the element that is measured for it. */
export function markUnits(blocks: readonly CutBlock[]): Block[] {
  let unit = 0
  return blocks.map(({ block, pieces }): Block => {
    if (!('element' in block)) return { ...block, unit: unit++ }
    const marked = pieces.map((piece) => mark(piece, unit++))
    const [whole] = marked
    return marked.length === 1 && whole !== undefined
      ? { ...block, element: whole }
      : joinPieces(block, marked, 0)
  })
}

const mark = (piece: Element, unit: number): Element => ({
  ...piece,
  properties: { ...piece.properties, dataUnit: unit },
})

/** Which blocks stand side by side in a layout: groups as wholes, lists item by item, pictures. */
const cellKinds: Partial<Readonly<Record<LayoutName, readonly Block['kind'][]>>> = {
  cards: ['group'],
  compare: ['group'],
  columns: ['group', 'list'],
  points: ['list'],
  gallery: ['figure'],
  agenda: ['list'],
}

const isCellIn = (block: Block, layout: LayoutName) => cellKinds[layout]?.includes(block.kind) ?? false

/** A heading, or a line such as "With these tools you can:", may not end a part: what it leads in would follow elsewhere. */
function isLeadIn(block: Block, next: Block | undefined): boolean {
  if (next === undefined || next.kind === 'notice' || next.kind === 'footnotes') return false
  return block.kind === 'heading' || isLeadInLine(block)
}
