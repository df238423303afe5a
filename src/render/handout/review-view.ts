import type { Diagnostic } from '../../model/diagnostic.js'
import type { LocalizedSlide } from '../../model/deck.js'
import type { Translation } from '../../model/translation.js'
import { type ChangeLine, changeLines } from '../change-lines.js'
import type { Rendering } from '../rendering.js'
import { type TextLanguage, textLanguage } from '../text-language.js'

/** What whoever reviews a translation is told of a slide, besides its text. */
export interface ReviewView {
  /** What is the matter, in a word or two each. */
  readonly marks: readonly string[]
  /** What changed in the source since it was translated. */
  readonly changes: readonly ChangeLine[]
  readonly changesLanguage: TextLanguage | null
  /** Of what the change was found: a revision; `null` where no record says. */
  readonly since: string | null
  /** Where the slides differ, as the diagnostics say it. */
  readonly findings: readonly { readonly message: string; readonly place: string | null }[]
}

/** What is known of a translation when it is reviewed. */
export interface Review {
  readonly translation?: Translation
  /** What was found in the translation's document. */
  readonly diagnostics: readonly Diagnostic[]
}

/** What is to be told of one slide. */
export function reviewView(
  { id, mark }: LocalizedSlide,
  { translation, diagnostics }: Review,
  { words, deck }: Rendering,
): ReviewView {
  const state = translation?.slides.find((slide) => slide.id === id)?.state
  const change = state?.status === 'outdated' ? state.change : undefined
  // Of an outdated slide it is told what changed.
  const found = diagnostics.filter(
    ({ slide, rule }) => slide === id && rule.startsWith('locale/') && rule !== 'locale/outdated-slide',
  )
  const isMissing = mark?.kind === 'untranslated' || state?.status === 'missing'
  const marks = [
    ...(change === undefined ? [] : [words.outdated]),
    ...(isMissing ? [words.untranslated] : []),
    ...(state?.status === 'extra' ? [words.onlyHere] : []),
    ...(deck.drift.includes(id) && !isMissing ? [words.differs] : []),
  ]
  return {
    marks,
    changes:
      change === undefined || translation === undefined ? [] : changeLines(change, translation.sourceLocale),
    changesLanguage: translation === undefined ? null : textLanguage(translation.sourceLocale),
    since: change?.since ?? null,
    findings: found.map(({ message, place: { line } }) => ({
      message,
      place: line === undefined ? null : `${deck.deck.file.shownAs}:${line}`,
    })),
  }
}
