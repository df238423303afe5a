import type { Draft } from '../model/layout.js'
import type { Place, Ties } from './divide-units.js'
import { pairBlocks } from './pair-blocks.js'

/** What it costs to break where decks have different numbers of units, so that not quite the same went before. */
const unevenCost = 0.35

/**
 * Where the drafts of one slide in several decks may be divided so that each part holds the same in all of them: between blocks
 * that are pairs, and inside these between as many items, rows or sentences as all of them have. One draft alone may be
 * divided between any two units.
 */
export function tieDrafts(drafts: readonly Draft[]): Ties {
  const isDivisible = drafts.every((draft) => draft.isDivisible)
  const [first, ...others] = drafts
  if (first === undefined || others.length === 0)
    return { isDivisible, places: (first?.units ?? []).map((_, index) => ({ units: [index + 1], cost: 0 })) }
  const ends = commonEnds(first, others)
  const places = ends.flatMap((end, index) => [
    ...placesBetween(ends[index - 1] ?? drafts.map(() => 0), end),
    { units: end, cost: 0 },
  ])
  return { isDivisible, places }
}

/** The ends of runs of blocks that say the same in all decks, as indices of the units behind them. */
function commonEnds(first: Draft, others: readonly Draft[]): (readonly number[])[] {
  const pairings = others.map((other) => pairBlocks(blocksOf(first), blocksOf(other)))
  const [shortest = []] = pairings
  return shortest.flatMap(({ one }) => {
    const found = pairings.map((pairs) => pairs.find((pair) => pair.one === one)?.other)
    const ends = found.flatMap((other, index) => {
      const draft = others[index]
      return other === undefined || draft === undefined ? [] : [unitsBefore(draft, other)]
    })
    return ends.length === others.length ? [[unitsBefore(first, one), ...ends]] : []
  })
}

const blocksOf = ({ blocks }: Draft) => blocks.map(({ block }) => block)

const unitsBefore = ({ units }: Draft, block: number) => units.filter((unit) => unit.block < block).length

/** As many places inside a run of units as the deck with the fewest has. */
function placesBetween(from: readonly number[], to: readonly number[]): Place[] {
  const counts = to.map((end, index) => end - (from[index] ?? 0))
  const fewest = Math.min(...counts)
  const cost = counts.every((count) => count === fewest) ? 0 : unevenCost
  return Array.from({ length: Math.max(0, fewest - 1) }, (_, index) => ({
    units: from.map((start, member) => start + Math.round(((index + 1) * (counts[member] ?? 0)) / fewest)),
    cost,
  }))
}
