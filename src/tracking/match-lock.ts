import type { SlideOutline } from '../model/outline.js'
import type { LockedDeck, LockedSource } from './lock.js'
import { matchVersions, printSlides, type VersionSlide } from './match-versions.js'

/** For each slide of a source the record that is its own: by its id, or an earlier one, or what it says. */
export function matchLock(
  { source }: LockedDeck,
  slides: readonly SlideOutline[],
  ids: readonly string[],
): (LockedSource | undefined)[] {
  const older = source.map(({ id, print }): VersionSlide => ({ id, print }))
  const newer = printSlides(slides).map(({ print }, index): VersionSlide => ({
    print,
    id: ids[index] ?? '',
  }))
  return matchVersions(older, newer).map((match) => (match === undefined ? undefined : source[match]))
}

/** Ids that a deck's slides had before their headings were reworded, by the id that they have now. */
export function aliasesOf(
  deck: LockedDeck,
  slides: readonly SlideOutline[],
  ids: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const used = new Set(ids)
  const records = matchLock(deck, slides, ids)
  return new Map(
    ids.flatMap((id, index) => {
      const earlier = earlierIds(deck, records[index], id).filter((other) => !used.has(other))
      return earlier.length === 0 ? [] : [[id, earlier] as const]
    }),
  )
}

/** Every id that the versions of a slide had, but the one that it has now. */
export function earlierIds({ source }: LockedDeck, record: LockedSource | undefined, id: string): string[] {
  if (record === undefined) return []
  const all = source.flatMap((version) => (version.id === record.id ? [version.id, ...version.was] : []))
  return [...new Set(all)].filter((other) => other !== id).sort()
}
