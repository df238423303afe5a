import type { LocaleTag } from './locale.js'
import type { Outline } from './outline.js'

/** A document whose slides are followed. */
export interface FollowedDocument {
  /** Absolute path. */
  readonly path: string
  /** The path as it is shown to the author. */
  readonly shownAs: string
  readonly locale: LocaleTag
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
