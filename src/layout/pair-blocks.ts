import type { Block } from '../model/slide.js'
import { blockWidth, sum } from './slide-content.js'

/** Up to where two rows of blocks say the same: as many blocks of the one as of the other went before. */
export interface BlockPair {
  readonly one: number
  readonly other: number
}

/** What it costs to take blocks of different kinds for a pair, several for one, and one for nothing. */
const costs = { kind: 1, several: 0.5, each: 0.1, alone: 1.2 }
/** No block becomes more blocks than that. */
const longestRun = 8
/** Short texts differ in length by chance: this much, in Latin letters, counts for nothing. */
const slack = 30

/**
 * The blocks of a slide and of its translation side by side, by their kinds and by how much of the whole they hold: no words are
 * compared. Gives the ends of what belongs together, in order; the last one is the end of both.
 */
export function pairBlocks(one: readonly Block[], other: readonly Block[]): readonly BlockPair[] {
  const isAlike = one.length === other.length && one.every(({ kind }, index) => other[index]?.kind === kind)
  if (isAlike) return one.map((_, index) => ({ one: index + 1, other: index + 1 }))
  return ownEnds(cheapestPath(one, other))
}

interface Step {
  readonly cost: number
  readonly before?: Step
  readonly pair: BlockPair
}

/** The cheapest way through both rows: for each pair of places the best way there is known when its turn comes. */
function cheapestPath(one: readonly Block[], other: readonly Block[]): readonly BlockPair[] {
  const scale = (sum(one.map(blockWidth)) + 1) / (sum(other.map(blockWidth)) + 1)
  const best = new Map<string, Step>([['0 0', { cost: 0, pair: { one: 0, other: 0 } }]])
  for (let row = 0; row <= one.length; row++) {
    for (let column = 0; column <= other.length; column++) {
      const before = best.get(`${row} ${column}`)
      if (before === undefined) continue
      for (const [rows, columns] of runs) {
        const [mine, theirs] = [one.slice(row, row + rows), other.slice(column, column + columns)]
        if (mine.length < rows || theirs.length < columns) continue
        const key = `${row + rows} ${column + columns}`
        const cost = before.cost + costOf(mine, theirs, scale)
        if (cost >= (best.get(key)?.cost ?? Infinity)) continue
        best.set(key, { cost, before, pair: { one: row + rows, other: column + columns } })
      }
    }
  }
  const path: BlockPair[] = []
  for (let step = best.get(`${one.length} ${other.length}`); step?.before; step = step.before)
    path.unshift(step.pair)
  return path
}

/** How many blocks of each row may belong together. */
const runs: readonly (readonly [number, number])[] = [
  [1, 1],
  [1, 0],
  [0, 1],
  ...Array.from({ length: longestRun - 1 }, (_, index) => [1, index + 2] as const),
  ...Array.from({ length: longestRun - 1 }, (_, index) => [index + 2, 1] as const),
]

function costOf(mine: readonly Block[], theirs: readonly Block[], scale: number): number {
  if (mine.length === 0 || theirs.length === 0) return costs.alone
  const [width, other] = [sum(mine.map(blockWidth)), sum(theirs.map(blockWidth)) * scale]
  const length = Math.abs(Math.log((width + slack) / (other + slack)))
  const longer = mine.length > theirs.length ? mine : theirs
  const [single] = mine.length > theirs.length ? theirs : mine
  const isKind = longer.some(({ kind }) => kind === single?.kind)
  const several = longer.length > 1 ? costs.several + costs.each * longer.length : 0
  return length + several + (isKind ? 0 : costs.kind)
}

/** What has no counterpart goes with what is before it, or, at the beginning, with what follows. */
function ownEnds(path: readonly BlockPair[]): readonly BlockPair[] {
  return path.filter(
    ({ one, other }, index) =>
      one > 0 &&
      other > 0 &&
      !path.slice(index + 1).some((later) => later.one === one || later.other === other),
  )
}
