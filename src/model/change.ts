import type { Diagnostic } from './diagnostic.js'
import type { LocaleTag } from './locale.js'

/** What can become of a slide from one version of its document to the next, in the order in which people are told. */
export const changeKinds = ['changed', 'new', 'removed', 'moved'] as const

/** See `changeKinds`; a slide that only moved says and shows what it did. */
export type ChangeKind = (typeof changeKinds)[number]

/** A picture of a slide, or of a part of one, in the folder of the page that shows it. */
export interface SlidePicture {
  readonly name: string
  readonly width: number
  readonly height: number
}

/** A slide as one version of its document has it. */
export interface SlideVersion {
  /** The document's path as it is shown; of the earlier version the one that it had. */
  readonly file: string
  readonly line: number
  /** The heading as plain text; empty where the slide has none. */
  readonly title: string
  /** Its place among the slides of its document, from 1. */
  readonly number: number
  /** Its text, a line for the heading and for each block. */
  readonly lines: readonly string[]
  /** One for each part; none where the slide was not drawn. */
  readonly pictures: readonly SlidePicture[]
  /** What is wrong with it. */
  readonly findings: readonly Diagnostic[]
}

/** A translation's slide that does not follow its source. */
export interface SlideBehind {
  readonly locale: LocaleTag
  readonly file: string
  readonly line: number | undefined
}

/** What became of a slide. */
export interface SlideChange {
  readonly kind: ChangeKind
  /** The id that all locales share; of a slide that is gone, the one that it had. */
  readonly id: string
  /** The heading as plain text; empty where the slide has none. */
  readonly title: string
  /** Absent where the slide is new. */
  readonly before?: SlideVersion
  /** Absent where the slide is gone. */
  readonly after?: SlideVersion
  /** Addresses of pictures that it names as before, but that hold something else. */
  readonly changedPictures: readonly string[]
  /** Whether only its notes changed. */
  readonly areNotesAll: boolean
  /** Of a source's slide: the translations whose slide is outdated. */
  readonly behind: readonly SlideBehind[]
}

/** What became of one deck in one locale. */
export interface DeckChange {
  readonly deck: string
  readonly locale: LocaleTag
  /** The language that its document is in. */
  readonly lang: LocaleTag
  readonly isSource: boolean
  /** Whether its document is the same one, also under another name; else it is new, or gone. */
  readonly status: 'kept' | 'new' | 'gone'
  /** The document's path as it is shown; of one that is gone, where it was. */
  readonly file: string
  /** Where the document was, if it was called otherwise. */
  readonly earlierFile?: string
  /** How many slides its document has now; of one that is gone, had. */
  readonly total: number
  /** What changed, in the document's order; none where the document is gone. */
  readonly slides: readonly SlideChange[]
}

/** All that changed since a revision, deck after deck; its source's first. */
export interface ProjectChange {
  /** As it was asked for, and the full name of its commit. */
  readonly revision: string
  readonly commit: string
  readonly decks: readonly DeckChange[]
}
