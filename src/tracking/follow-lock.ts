import type { SlideOutline } from '../model/outline.js'
import { fingerprint, type Fingerprint } from './fingerprint.js'
import type { LockedDeck, LockedSlide, LockedSource } from './lock.js'

/** What a lock says of a translation's slide. */
export interface LockedState {
  readonly record: LockedSlide
  /** The version of the source that it follows, where the lock keeps that. */
  readonly version: LockedSource | undefined
  /** Whether that is what the source says now. */
  readonly isCurrent: boolean
  /** Whether the slide was edited since; not asked of one that is current. */
  readonly isTouched: boolean
}

/** A translation's slide, the source's that it is paired with, and that one's record. */
export interface LockedPair {
  readonly locale: string
  readonly slide: SlideOutline
  readonly source: Fingerprint
  readonly match: LockedSource | undefined
}

/** What the lock says of a slide; `undefined` where it does not know it. */
export function followLock(
  deck: LockedDeck,
  { locale, slide, source, match }: LockedPair,
): LockedState | undefined {
  const record = match === undefined ? undefined : deck.locales.get(locale)?.get(match.id)
  if (record === undefined) return undefined
  const isCurrent = record.follows === source.hash
  return {
    record,
    version: deck.source.find(({ print }) => print.hash === record.follows),
    isCurrent,
    isTouched: !isCurrent && record.hash !== fingerprint(slide).hash,
  }
}
