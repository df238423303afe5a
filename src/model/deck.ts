import type { Allowance } from './allowance.js'
import type { ForeignStyle } from './dialect.js'
import type { FrontMatter, SourceFile } from './document.js'
import type { LocaleTag } from './locale.js'
import type { Outline } from './outline.js'
import type { SlidePairing } from './pairing.js'
import type { Slide } from './slide.js'
import type { SlideSettings } from './slide-settings.js'

/** A document that was split into slides. */
export interface Deck {
  readonly file: SourceFile
  readonly frontMatter: FrontMatter
  /** The talk's title as plain text. */
  readonly title: string
  readonly slides: readonly Slide[]
  readonly allowances: readonly Allowance[]
  /** The style sheets that a document of another tool brings. */
  readonly styles?: readonly ForeignStyle[]
}

/** What who shows or hears a slide should know of it. */
export interface SlideMark {
  /** It stands in for one that is not translated, or its source changed after it was translated. */
  readonly kind: 'untranslated' | 'outdated'
  /** Whether the slide itself shows it; else only the overview and the speaker's view do. */
  readonly isShown: boolean
}

/** Where the text of a slide comes from that its own document lacks. */
export interface BorrowedFrom {
  readonly file: SourceFile
  /** The language that the text is in. */
  readonly lang: LocaleTag
}

/** A slide with the id that all locales share and the source's slide that it translates. */
export interface LocalizedSlide {
  readonly id: string
  readonly slide: Slide
  /** The source locale's slide; the slide itself in the source's own deck; absent where only this locale has it. */
  readonly source?: Slide
  /** Absent where the slide is as it should be. */
  readonly mark?: SlideMark
  /** The document that the slide is taken from; absent where that is the deck's own. */
  readonly borrowed?: BorrowedFrom
  /** What holds for it: the deck's settings and its own, and before them the source's, whose paths are as from here; absent where that is nothing. */
  readonly settings?: SlideSettings
}

/** A deck held against its source locale's. */
export interface LocalizedDeck {
  readonly deck: Deck
  readonly sourceLocale: LocaleTag
  /** Whether the source locale was guessed: then no difference is reported against it. */
  readonly sourceGuessed: boolean
  readonly slides: readonly LocalizedSlide[]
  /** Ids of the source's slides that this locale lacks. */
  readonly missing: readonly string[]
  /** Ids of this locale's slides that the source lacks. */
  readonly extra: readonly string[]
  /** Ids of paired slides whose structure differs; none where the source was guessed. */
  readonly drift: readonly string[]
  /** The language that the document is in: its locale, but where the text is surely in another one. */
  readonly lang: LocaleTag
  /** What the deck was compared by, and what came of it. */
  readonly outline: Outline
  readonly pairing: SlidePairing
  /** Ids of the source's slides. */
  readonly sourceIds: readonly string[]
  /** Ids that slides had before their headings were reworded, by the id of now, where a lock remembers them. */
  readonly earlierIds?: ReadonlyMap<string, readonly string[]>
  /** Every locale of this deck, sorted. */
  readonly locales: readonly LocaleTag[]
}
