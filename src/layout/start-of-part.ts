import type { Element } from 'hast'
import { hasClass } from '../markup/class-names.js'
import { elementsOf } from '../markup/map-tree.js'
import type { CutBlock, Draft, PartStart } from '../model/layout.js'

/**
 * Where a part begins that starts with some unit of a draft, in terms that do not depend on how the slide is shown: the
 * document's line of the block, and the share of its items, rows or sentences that went before.
 */
export function startOfPart({ blocks, beside, units }: Draft, unit: number): PartStart {
  const start = units[unit]
  const first = start === undefined ? undefined : blocks[start.block]
  if (start === undefined || first === undefined)
    return { line: (blocks[0]?.block ?? beside[0])?.line ?? 0, share: 0 }
  const { line } = first.block
  // A table that became cards, or a quote that became paragraphs, is several blocks of one line.
  const isAlike = ({ block }: CutBlock) => block.line === line && block.kind !== 'heading'
  const before = blocks.slice(0, start.block).filter(isAlike)
  const all = blocks.filter(isAlike)
  const passed = count(before) + (first.block.kind === 'heading' ? 0 : placeIn(first.pieces, start.piece))
  return { line, share: all.length === 0 ? 0 : passed / count(all) }
}

const count = (blocks: readonly CutBlock[]) =>
  blocks.reduce((total, { pieces }) => total + Math.max(1, pieces.filter(begins).length), 0)

/** How many items went before a piece; one that goes on in an item lies between two of them. */
function placeIn(pieces: readonly Element[], piece: number): number {
  const item = pieces.slice(0, piece + 1).filter(begins).length - 1
  const from = pieces.slice(0, piece + 1).findLastIndex(begins)
  if (from < 0) return piece / Math.max(1, pieces.length)
  const rest = pieces.slice(from + 1).findIndex(begins)
  const length = rest < 0 ? pieces.length - from : rest + 1
  return item + (piece - from) / length
}

/** Whether a piece is not the rest of an item, an item inside it, or more of what defines a term. */
function begins(piece: Element): boolean {
  if (hasClass(piece, 'continued')) return false
  if (piece.tagName === 'li') return hasClass(piece, 'depth-0') || !isDeep(piece)
  return piece.tagName !== 'div' || elementsOf(piece.children)[0]?.tagName !== 'dd'
}

const isDeep = ({ properties }: Element) => /\bdepth-[1-9]/.test(String(properties.className))
