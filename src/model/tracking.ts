import type { LocaleTag } from './locale.js'
import type { Origin } from './origin.js'
import type { Outline } from './outline.js'

/** A document whose slides are followed. */
export interface FollowedDocument {
  /** Absolute path. */
  readonly path: string
  /** The path as it is shown to the author. */
  readonly shownAs: string
  readonly locale: LocaleTag
  /** The text as it was read, with that of files that it includes. */
  readonly text: string
  /** Where its lines come from, where it includes others. */
  readonly origins?: readonly Origin[]
  readonly outline: Outline
}

/** A deck's source document, with an id for each of its slides. */
export interface FollowedSource extends FollowedDocument {
  readonly ids: readonly string[]
}

/** A translation, with the index of the source's slide for each of its own that is paired. */
export interface FollowedTranslation extends FollowedDocument {
  readonly pairs: readonly (number | undefined)[]
}

/** A deck whose translations are held against their source. */
export interface DeckToFollow {
  readonly deck: string
  readonly source: FollowedSource
  readonly translations: readonly FollowedTranslation[]
}

/** A document as it is named, before anybody has read it. */
export type NamedDocument = Omit<FollowedDocument, 'outline'>

/** A deck whose translations may have to be held against their source. */
export interface DeckToTrack {
  readonly deck: string
  readonly source: NamedDocument
  readonly translations: readonly NamedDocument[]
  /** Reads and aligns the documents; only called where no earlier run knows the answer. */
  load(): Promise<DeckToFollow>
}
