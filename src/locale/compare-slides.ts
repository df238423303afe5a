import { isRelated, kindWorth } from './compare-blocks.js'
import type { SlideTraits } from './read-traits.js'
import { compareMarks, compareWidths, type Vocabulary } from './shared-vocabulary.js'

/** How well a slide of a translation goes with one of its source: some 4 to 10 for a true pair, below 0 for a chance one. */
export function compareSlides(one: SlideTraits, other: SlideTraits, vocabulary: Vocabulary): number {
  const [a, b] = [one.slide, other.slide]
  const apart = Math.abs(a.level - b.level)
  const level = apart === 0 ? 1 : a.level === 0 || b.level === 0 || apart > 1 ? -2 : -1.5
  const kicker = (a.kicker === '') === (b.kicker === '') ? 0 : -0.5
  const heading = 0.4 * compareWidths(one.headingWidth, other.headingWidth, vocabulary)
  const isSame = a.heading !== '' && a.heading === b.heading ? 1.5 : 0
  const marks = compareMarks(one.marks, other.marks, vocabulary)
  return (
    level +
    kicker +
    heading +
    isSame +
    marks +
    structure(one, other) +
    compareWidths(one.width, other.width, vocabulary)
  )
}

/** From 2, where the blocks are of the same kinds in the same order, down to -2. */
function structure({ blocks: one }: SlideTraits, { blocks: other }: SlideTraits): number {
  const total = worthOf(one) + worthOf(other)
  if (total === 0) return 0.5
  return 4 * ((2 * commonWorth(one, other)) / total) - 2
}

type Blocks = SlideTraits['blocks']

const worthOf = (blocks: Blocks) => blocks.reduce((sum, { block }) => sum + kindWorth[block.kind], 0)

/** The worth of the longest row of kinds that both have, in order. */
function commonWorth(one: Blocks, other: Blocks): number {
  let below = new Float64Array(other.length + 1)
  for (let row = one.length - 1; row >= 0; row--) {
    const line = new Float64Array(other.length + 1)
    for (let column = other.length - 1; column >= 0; column--) {
      const same = likeness(one[row], other[column])
      line[column] = Math.max(below[column] ?? 0, line[column + 1] ?? 0, same + (below[column + 1] ?? 0))
    }
    below = line
  }
  return below[0] ?? 0
}

function likeness(one: Blocks[number] | undefined, other: Blocks[number] | undefined): number {
  if (one === undefined || other === undefined) return 0
  const [a, b] = [one.block, other.block]
  if (a.kind !== b.kind)
    return isRelated(a.kind, b.kind) ? 0.4 * Math.min(kindWorth[a.kind], kindWorth[b.kind]) : 0
  const isLike = a.count === b.count && a.columns === b.columns && a.isTitle === b.isTitle
  return kindWorth[a.kind] * (isLike ? 1 : 0.7)
}
