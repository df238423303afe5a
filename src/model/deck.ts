import type { Allowance } from './allowance.js'
import type { FrontMatter, SourceFile } from './document.js'
import type { LocaleTag } from './locale.js'
import type { Slide } from './slide.js'

/** A document that was split into slides. */
export interface Deck {
  readonly file: SourceFile
  readonly frontMatter: FrontMatter
  /** The talk's title as plain text. */
  readonly title: string
  readonly slides: readonly Slide[]
  readonly allowances: readonly Allowance[]
}

/** A slide with the id that all locales share and the source's slide that it translates. */
export interface LocalizedSlide {
  readonly id: string
  readonly slide: Slide
  /** The source locale's slide; the slide itself in the source's own deck; absent where only this locale has it. */
  readonly source?: Slide
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
  /** Ids of paired slides whose blocks differ in kind or number. */
  readonly drift: readonly string[]
  /** Every locale of this deck, sorted. */
  readonly locales: readonly LocaleTag[]
}
