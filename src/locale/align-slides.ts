import type { SlidePairing } from '../model/pairing.js'
import { alignSequence, type Join, type Step } from './align-sequence.js'
import { compareSlides } from './compare-slides.js'
import { fillGaps } from './fill-gaps.js'
import { type Comparison, findMoved } from './find-moved.js'
import type { SlideTraits } from './read-traits.js'
import { shareVocabulary, type Vocabulary } from './shared-vocabulary.js'

/** What it costs to leave a slide without counterpart. */
const gap = -0.9
/** What it costs to take two slides for one. */
const joinCost = 1.6
/** A pair as good as this needs no search for a better one; one as good as the other needs none where no neighbour comes near. */
const [clearPair, likelyPair] = [3.5, 1.5]

/**
 * Which slide of a translation is which of its source. Slides with the same explicit id are pairs; the others pair by what does
 * not change with the language: levels, kinds and counts of blocks, pictures, links, code, numbers, names in Latin letters, and
 * how long the texts are. What stands in the same order is found first, then what was moved. Words that are translated say nothing.
 */
export function alignSlides(
  source: readonly SlideTraits[],
  translation: readonly SlideTraits[],
): SlidePairing {
  const sides = { rows: source, columns: translation }
  const vocabulary = shareVocabulary(sides.rows, sides.columns)
  const compare = createComparison(sides, vocabulary)
  const steps = isPlain(sides, compare) ? sides.rows.map(inPlace) : alignInOrder(sides, vocabulary, compare)
  const paired = steps.filter(({ rows, columns }) => rows > 0 && columns > 0)
  const moved = findMoved(freeOf(sides, steps), compare)
  const inGaps = fillGaps(steps, moved, compare)
  const pairs = new Map([...paired, ...moved, ...inGaps].map(({ row, column }) => [column, row]))
  return {
    pairs: sides.columns.map((_, column) => pairs.get(column)),
    moved: new Set(moved.map(({ column }) => column)),
    continues: new Map(
      paired.flatMap(({ row, column, columns }) => (columns > 1 ? [[column + 1, row]] : [])),
    ),
    mergedInto: new Map(paired.flatMap(({ row, column, rows }) => (rows > 1 ? [[row + 1, column]] : []))),
  }
}

const inPlace = (_: unknown, index: number): Step => ({ row: index, column: index, rows: 1, columns: 1 })

interface Sides {
  readonly rows: readonly SlideTraits[]
  readonly columns: readonly SlideTraits[]
}

/** Explicit ids decide, and so do the roles of title and intro; each score is worked out once. */
function createComparison({ rows, columns }: Sides, vocabulary: Vocabulary): Comparison {
  const [ids, otherIds] = [firstIds(rows), firstIds(columns)]
  const scores = new Map<number, number>()
  return (row, column) => {
    const [one, other] = [rows[row], columns[column]]
    if (one === undefined || other === undefined || one.slide.role !== other.slide.role) return -100
    if (one.slide.role !== 'body') return 100
    const [id, otherId] = [ids.get(row), otherIds.get(column)]
    if (id !== undefined && id === otherId) return 100
    // An id that the other document has too means another slide there.
    if (ids.has(row) && [...otherIds.values()].includes(id ?? '')) return -100
    if (otherIds.has(column) && [...ids.values()].includes(otherId ?? '')) return -100
    const key = row * columns.length + column
    const score = scores.get(key) ?? compareSlides(one, other, vocabulary)
    scores.set(key, score)
    return score
  }
}

/** Explicit ids by slide; of two slides with the same id the first has it. */
function firstIds(slides: readonly SlideTraits[]): Map<number, string> {
  const seen = new Set<string>()
  return new Map(
    slides.flatMap(({ slide: { explicitId } }, index) => {
      if (explicitId === undefined || seen.has(explicitId)) return []
      seen.add(explicitId)
      return [[index, explicitId] as const]
    }),
  )
}

/**
 * Whether both have the same slides in the same order, beyond doubt, so that nothing needs to be searched: each goes well with
 * its counterpart, and better than with that one's neighbours.
 */
function isPlain({ rows, columns }: Sides, compare: Comparison): boolean {
  if (rows.length !== columns.length) return false
  return rows.every((_, index) => {
    const score = compare(index, index)
    if (score >= clearPair) return true
    const others = [compare(index, index + 1), compare(index, index - 1), compare(index + 1, index)]
    return score >= likelyPair && others.every((other) => other < score - 1)
  })
}

function alignInOrder({ rows, columns }: Sides, vocabulary: Vocabulary, compare: Comparison): Step[] {
  return alignSequence({
    rows: rows.length,
    columns: columns.length,
    gap,
    pair: compare,
    joins: (row, column): Join[] => {
      const score = (one?: SlideTraits, other?: SlideTraits) =>
        one && other ? compareSlides(one, other, vocabulary) - joinCost : -Infinity
      const [one, other] = [rows[row], columns[column]]
      if (one?.slide.role !== 'body' || other?.slide.role !== 'body') return []
      return [
        ...(isHalf(other, one, vocabulary.ratio)
          ? [{ rows: 1, columns: 2, score: score(one, joinSlides(other, columns[column + 1])) }]
          : []),
        ...(isHalf(one, other, 1 / vocabulary.ratio)
          ? [{ rows: 2, columns: 1, score: score(joinSlides(one, rows[row + 1]), other) }]
          : []),
      ]
    },
  })
}

/** Whether a slide is so much shorter than another that it may be a part of it. */
const isHalf = (one: SlideTraits, other: SlideTraits, ratio: number) => one.width < 0.97 * other.width * ratio

/** Two slides as if the second one's heading were a paragraph of the first. */
function joinSlides(first: SlideTraits, second: SlideTraits | undefined): SlideTraits | undefined {
  if (second?.slide.role !== 'body' || second.slide.explicitId !== undefined) return undefined
  return {
    ...first,
    blocks: [...first.blocks, ...second.blocks],
    width: first.width + second.width,
    marks: new Map([...first.marks, ...second.marks]),
  }
}

/** What no step has paired. */
function freeOf({ rows, columns }: Sides, steps: readonly Step[]): { rows: number[]; columns: number[] } {
  const taken = steps.filter((step) => step.rows > 0 && step.columns > 0)
  const isFree = (index: number, side: 'row' | 'column') =>
    !taken.some((step) => index >= step[side] && index < step[side] + step[`${side}s`])
  return {
    rows: [...rows.keys()].filter((index) => isFree(index, 'row')),
    columns: [...columns.keys()].filter((index) => isFree(index, 'column')),
  }
}
