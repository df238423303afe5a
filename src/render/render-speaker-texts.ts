import { textOf } from '../markup/text-of.js'
import type { LocalizedSlide } from '../model/deck.js'
import { finishTree } from './finish-tree.js'
import type { Rendering } from './rendering.js'
import { formulasInMathml } from './formula-forms.js'
import { speakerWords } from './speaker-words.js'
import { textLanguage } from './text-language.js'

/** The function that the script hands its texts to; the deck's own script makes it known. */
const receiver = 'polydeckSpeakerTexts'

/** What sets a deck's text in its own faces. */
export interface TextFonts {
  /** Address of the style sheet that brings them. */
  readonly sheet: string
  /** Their names as a value for `font-family`. */
  readonly stack: string
}

/**
 * The script that hands a language's notes, titles and words over to the speaker's view of a deck in any language: a script,
 * since from the file system a page may read nothing else.
 */
export function renderSpeakerTexts(onScreen: Rendering, fonts: TextFonts): string {
  // They are shown by a deck in another language, which has no styles but its own formulas'.
  const rendering = { ...onScreen, formulas: formulasInMathml(onScreen.formulas ?? new Map()) }
  const { deck, words } = rendering
  const texts = {
    locale: deck.deck.file.locale,
    ...textLanguage(deck.lang),
    words: speakerWords(words),
    fonts,
    // Pairs, since an id may be anything, `__proto__` too.
    slides: deck.slides.map((slide) => [slide.id, slideTexts(slide, rendering)]),
  }
  return `${receiver}(${scriptJson(texts)})\n`
}

function slideTexts({ slide, borrowed }: LocalizedSlide, rendering: Rendering) {
  const language = borrowed === undefined ? {} : textLanguage(borrowed.lang)
  return { title: textOf(slide.heading), notes: String(finishTree(slide.notes, rendering)), ...language }
}

/** JSON that is the same value as a script, ends no script element, and begins no comment in one. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
