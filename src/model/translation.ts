import type { LocaleTag } from './locale.js'

/** A slide of a translation held against what its source says now. */
export type SlideState =
  /** The translation follows the source as it is now. */
  | { readonly status: 'current' }
  /** The source's slide changed after it was translated. */
  | { readonly status: 'outdated'; readonly change: SourceChange }
  /** Only the source has it. */
  | {
      readonly status: 'missing'
      /** What is to be translated, a line for the heading and for each block. */
      readonly text?: readonly string[]
    }
  /** Only the translation has it. */
  | { readonly status: 'extra' }
  /** It is paired, but nothing records which version of the source it follows. */
  | { readonly status: 'untracked' }

/** What changed in a source's slide since it was translated. */
export interface SourceChange {
  /** The slide's text as it was, a line for the heading and for each block; absent where no record keeps it. */
  readonly before?: readonly string[]
  /** The same as it is now. */
  readonly after: readonly string[]
  /** Where the earlier version was found, such as a revision of git (`3f2a91c`). */
  readonly since?: string
  /** How much changed; absent where no record keeps what the slide was. */
  readonly size?: ChangeSize
  /** 1-based line in the source where the change begins. */
  readonly line: number
  /** Whether the translation's slide was edited since, by too little to have followed the change. */
  readonly isTouched: boolean
}

/** How much of a slide changed. */
export interface ChangeSize {
  readonly isHeading: boolean
  /** Blocks that were changed, put in or taken out. */
  readonly blocks: number
  /** Words that were changed, put in or taken out; those that only moved do not count. */
  readonly words: number
}

/** A slide of a translation, and its state. */
export interface TrackedSlide {
  /** The id that all locales share. */
  readonly id: string
  /** The heading in the source; of an extra slide, its own. */
  readonly title: string
  readonly state: SlideState
  /** 1-based line in the translation; absent where it lacks the slide. */
  readonly line?: number
  /** 1-based line in the source; absent where that lacks the slide. */
  readonly sourceLine?: number
}

/** What says which version of its source a translation follows: the first of these that there is. */
export type TrackingRecord = 'lock' | 'metadata' | 'git' | 'none'

/** The state of one deck in one locale, slide by slide. */
export interface Translation {
  readonly deck: string
  readonly locale: LocaleTag
  readonly sourceLocale: LocaleTag
  /** The documents' paths as they are shown. */
  readonly file: string
  readonly sourceFile: string
  readonly record: TrackingRecord
  /** In the source's order; extra slides where they stand. */
  readonly slides: readonly TrackedSlide[]
}
