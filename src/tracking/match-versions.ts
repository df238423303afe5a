import type { SlideOutline } from '../model/outline.js'
import { fingerprint, type Fingerprint } from './fingerprint.js'
import { likenessOf, shareIn } from './sketch-words.js'

/** A slide of one version of a document, as far as it must be known to find it in another. */
export interface VersionSlide {
  readonly print: Fingerprint
  /** The id by which it is sure to be the same: the author's own, or one that a record gave it. */
  readonly id?: string
  /** Whether it is the title slide or the intro, which a document has one of; else it is anywhere. */
  readonly role?: 'title' | 'intro'
}

/** A slide of a version, with all that it says. */
export interface PrintedSlide extends VersionSlide {
  readonly slide: SlideOutline
}

/** An outline's slides, to be found in other versions of the same document. */
export function printSlides(slides: readonly SlideOutline[]): PrintedSlide[] {
  return slides.map((slide) => {
    const { role, explicitId } = slide
    return {
      slide,
      print: fingerprint(slide),
      ...(explicitId === undefined ? {} : { id: explicitId }),
      ...(role === 'title' || role === 'intro' ? { role } : {}),
    }
  })
}

/** How alike slides with other headings must be to be the same. */
const leastLikeness = 0.5
/** How much of a slide's words must come from a slide that has another successor already, to be split off it. */
const leastShare = 0.7
/** Fewer words than this say nothing of where a slide was split off. */
const fewestWords = 8

/**
 * For each slide of the newer version of one document the index of the slide that it was in the older one: by id, role,
 * content, heading, and at last by its words. Two newer slides may come from one older slide that was split.
 */
export function matchVersions(
  older: readonly VersionSlide[],
  newer: readonly VersionSlide[],
): (number | undefined)[] {
  const found: (number | undefined)[] = newer.map(() => undefined)
  const taken = new Set<number>()
  const pair = (index: number, match: number | undefined) => {
    if (match === undefined) return
    found[index] = match
    taken.add(match)
  }
  for (const key of [idOf, contentOf, headingOf]) {
    const places = placesByKey(older, key, taken)
    for (const [index, slide] of newer.entries()) {
      const wanted = key(slide)
      if (found[index] !== undefined || wanted === undefined) continue
      pair(index, places.get(wanted)?.shift())
    }
  }
  for (const [index, match] of mostAlike(older, newer, { found, taken })) pair(index, match)
  for (const [index, slide] of newer.entries()) found[index] ??= splitFrom(slide, older)
  return found
}

type Key = (slide: VersionSlide) => string | undefined

const idOf: Key = ({ id, role }) => role ?? (id === undefined ? undefined : `#${id}`)
const contentOf: Key = ({ print, role }) => (role === undefined ? print.hash : undefined)
const headingOf: Key = ({ print, role }) =>
  role === undefined && print.heading !== '' ? print.heading : undefined

function placesByKey(older: readonly VersionSlide[], key: Key, taken: ReadonlySet<number>) {
  const places = new Map<string, number[]>()
  for (const [index, slide] of older.entries()) {
    const name = key(slide)
    if (name === undefined || taken.has(index)) continue
    places.set(name, [...(places.get(name) ?? []), index])
  }
  return places
}

interface Pairs {
  readonly found: readonly (number | undefined)[]
  readonly taken: ReadonlySet<number>
}

/** Pairs of what is left, the most alike first, each slide once. */
function mostAlike(
  older: readonly VersionSlide[],
  newer: readonly VersionSlide[],
  { found, taken }: Pairs,
): (readonly [number, number])[] {
  const candidates = newer.flatMap(({ print, role }, index) => {
    if (found[index] !== undefined || role !== undefined) return []
    return older.flatMap((other, match) => {
      if (taken.has(match) || other.role !== undefined) return []
      const likeness = likenessOf(print.words, other.print.words)
      return likeness < leastLikeness ? [] : [{ index, match, likeness }]
    })
  })
  candidates.sort((a, b) => b.likeness - a.likeness || a.index - b.index || a.match - b.match)
  const used = { index: new Set<number>(), match: new Set<number>() }
  return candidates.flatMap(({ index, match }) => {
    if (used.index.has(index) || used.match.has(match)) return []
    used.index.add(index)
    used.match.add(match)
    return [[index, match] as const]
  })
}

function splitFrom({ print, role }: VersionSlide, older: readonly VersionSlide[]): number | undefined {
  if (role !== undefined || print.words.length < fewestWords) return undefined
  const shares = older.map((other) => shareIn(print.words, other.print.words))
  const best = Math.max(0, ...shares)
  return best < leastShare ? undefined : shares.indexOf(best)
}
