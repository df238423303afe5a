import type { ChangeKind } from '../model/change.js'
import type { SlideOutline } from '../model/outline.js'
import { matchVersions, printSlides } from './match-versions.js'

/** A slide of one version of a document, as it is held against another version. */
export interface ShownSlide {
  /** The id that all locales share. */
  readonly id: string
  readonly outline: SlideOutline
  /** All that it shows; see `shownContent`. */
  readonly content: string
}

/** A slide of one version, or of both, and what became of it; the numbers are indexes. */
export interface SlidePair {
  readonly kind: ChangeKind | 'same'
  readonly before?: number
  readonly after?: number
}

/**
 * What became of the slides of a document, in the order of the newer version; what is gone stands where it stood. Slides are the same
 * by their own ids, their content, their headings, their words, and at last by the id that their source gives them. One that was split
 * comes twice.
 */
export function pairSlides(
  before: readonly ShownSlide[],
  after: readonly ShownSlide[],
): readonly SlidePair[] {
  const found = matchSlides(before, after)
  const inPlace = new Set(longestRun(found))
  const kept = after.map(({ content }, index): SlidePair => {
    const match = found[index]
    if (match === undefined) return { kind: 'new', after: index }
    const kind = content !== before[match]?.content ? 'changed' : inPlace.has(match) ? 'same' : 'moved'
    return { kind, before: match, after: index }
  })
  return withRemoved(kept, before.length)
}

function matchSlides(
  before: readonly ShownSlide[],
  after: readonly ShownSlide[],
): readonly (number | undefined)[] {
  const [older, newer] = [before, after].map((slides) => printSlides(slides.map(({ outline }) => outline)))
  const found = matchVersions(older ?? [], newer ?? [])
  const taken = new Set(found)
  return found.map((match, index) => {
    const id = after[index]?.id
    const other = match ?? before.findIndex((slide, place) => slide.id === id && !taken.has(place))
    if (other < 0) return undefined
    taken.add(other)
    return other
  })
}

/** The most slides of an older version that stand in the same order in the newer one: all others were moved. */
function longestRun(found: readonly (number | undefined)[]): readonly number[] {
  const places = [...new Set(found.flatMap((match) => match ?? []))]
  const best: { readonly length: number; readonly from: number }[] = []
  for (const [index, place] of places.entries()) {
    let [length, from] = [1, -1]
    for (let other = 0; other < index; other++) {
      const run = (best[other]?.length ?? 0) + 1
      if ((places[other] ?? place) < place && run > length) [length, from] = [run, other]
    }
    best.push({ length, from })
  }
  let at = best.findIndex(({ length }) => length === Math.max(...best.map((one) => one.length)))
  const run: number[] = []
  while (at >= 0) {
    run.push(places[at] ?? -1)
    at = best[at]?.from ?? -1
  }
  return run
}

/** Puts each slide that is gone behind the one that it stood behind. */
function withRemoved(kept: readonly SlidePair[], count: number): readonly SlidePair[] {
  const pairs = [...kept]
  const known = new Set(kept.flatMap(({ before }) => before ?? []))
  for (let index = 0; index < count; index++) {
    if (known.has(index)) continue
    const neighbour = pairs.findLastIndex(({ before }) => before === index - 1)
    pairs.splice(neighbour + 1, 0, { kind: 'removed', before: index })
  }
  return pairs
}
