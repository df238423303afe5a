import type { LocaleTag } from '../../model/locale.js'
import type { Diagnostic } from '../../model/diagnostic.js'
import type { SlideReport } from '../../model/report.js'
import type { WrittenFile } from '../../output/write-file.js'
import type { PictureLookup } from './answer-pictures.js'

/** What a deck's outputs depend on, in parts that a reader can be told of. */
export const keyParts = [
  'program',
  'browser',
  'configuration',
  'templates',
  'theme',
  'document',
  'slides',
  'pictures',
  'links',
  'translation',
] as const

/** See `keyParts`. */
export type KeyPart = (typeof keyParts)[number]

/** A slide of a deck that was made, as far as it tells whether the slide changed since. */
export interface KnownSlide {
  readonly id: string
  readonly title: string
  readonly hash: string
}

/** A hash of everything that a deck's outputs depend on, and what it is made of. */
export interface DeckKey {
  readonly hash: string
  readonly parts: Readonly<Record<KeyPart, string>>
  readonly slides: readonly KnownSlide[]
  /** The pictures that were asked for. */
  readonly pictures: readonly PictureLookup[]
}

/** What came of making a deck. */
export interface DeckRecord {
  readonly outputs: readonly WrittenFile[]
  readonly slides: readonly SlideReport[]
  /** How many slides are full of prose. */
  readonly prose: number
}

/** What came of making decks together: kept under the key of all of them. */
export interface GroupRecord {
  readonly decks: readonly DeckRecord[]
  /** The shared files that they load. */
  readonly assets: readonly WrittenFile[]
  readonly diagnostics: readonly Diagnostic[]
}

/** A deck whose outputs lie in the output folder. */
export interface KnownDeck {
  readonly deck: string
  readonly locale: LocaleTag
  /** The document, absolute. */
  readonly document: string
  /** The key of what came of making it. */
  readonly record: string
  readonly parts: DeckKey['parts']
  readonly slides: readonly KnownSlide[]
  readonly outputs: readonly WrittenFile[]
  readonly assets: readonly WrittenFile[]
}
