import type { LocaleTag } from '../model/locale.js'
import type { Fingerprint } from './fingerprint.js'
import type { Sketch } from './sketch-words.js'

/** The file's name; it lies beside a deck's source document. */
export const lockName = 'translations.lock.json'

/** The form of the file that this program writes. */
export const lockVersion = 1

/** What `translations.lock.json` records, by deck. */
export type Lock = ReadonlyMap<string, LockedDeck>

/** What is recorded of one deck. */
export interface LockedDeck {
  /** Every version of a source's slide that a translation follows, and the newest of each. */
  readonly source: readonly LockedSource[]
  /** Slides of the translations by locale and by the id that all locales share. */
  readonly locales: ReadonlyMap<LocaleTag, ReadonlyMap<string, LockedSlide>>
}

/** A version of a source's slide. */
export interface LockedSource {
  readonly id: string
  readonly print: Fingerprint
  /** Ids that it had before its heading was reworded; links by them stay valid. */
  readonly was: readonly string[]
}

/** A translation's slide, as it was when it was recorded. */
export interface LockedSlide {
  /** Hash of the version of the source that it follows; absent where it is outdated and no record keeps which one. */
  readonly follows?: string
  readonly hash: string
  readonly words: Sketch
}
