import type { LocaleTag } from '../model/locale.js'
import type { Place } from '../model/place.js'

/** What of a deck decides about its fonts. */
export interface FontUsage {
  /** By which the deck is known. */
  readonly locale: LocaleTag
  /** What its text is written in, the deck's own language first. */
  readonly languages: readonly LocaleTag[]
  /** All text outside code, furniture and speaker notes included; order and repetition do not matter. */
  readonly text: string
  /** All text that is set in the code face; empty if there is none. */
  readonly code: string
  /** Whether some text is emphasised: the italic face is taken along then. */
  readonly italic: boolean
  /** Where the document first has a character: that is reported where no font has it. */
  readonly placeOf: (character: string) => Place
}

/** The two families of names that the style sheets use. */
export interface FontStack {
  /** Value for `--font-text`. */
  readonly text: string
  /** Value for `--font-code`. */
  readonly code: string
}

/** One file of a slice. */
export interface PlannedFace {
  /** Absolute path of the woff2 file in its package. */
  readonly path: string
  /** The weights at which the file is declared; several only for a variable file. */
  readonly weights: readonly number[]
  readonly style: 'normal' | 'italic'
}

/** The part of a family that the deck needs: Fontsource cuts each family by Unicode range. */
export interface PlannedSlice {
  /** `inter-latin`, `noto-sans-sc-119`. */
  readonly id: string
  /** A variable file: the deck takes it as it is, what is printed takes static instances of it. */
  readonly variable: boolean
  /** A file with all glyphs of a colour family, of which the deck takes those of its text. */
  readonly colour: boolean
  readonly faces: readonly PlannedFace[]
  /** The `unicode-range` of its `@font-face` rules, the same in the deck and on the print page. */
  readonly range: string
  /** The deck's characters that come from here, each once, in order of code points. */
  readonly text: string
}

/** A family of the deck, under the name that the style sheets use. */
export interface PlannedFamily {
  /** `Polydeck Inter`: prefixed, so that no font of the machine is taken for it. */
  readonly name: string
  readonly role: 'text' | 'code'
  readonly slices: readonly PlannedSlice[]
}

/** What a deck copies from the font packages: plain data, equal for equal usage. */
export interface FontPlan {
  /** In the order in which the browser is to try them. */
  readonly families: readonly PlannedFamily[]
}
