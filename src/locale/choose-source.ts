import { matchLocale } from '../language/match-locale.js'
import type { LocaleTag } from '../model/locale.js'
import type { SlideOutline } from '../model/outline.js'

/** The locale that others are translated from, and whether the program had to guess it. */
export interface SourceChoice {
  readonly locale: LocaleTag
  readonly guessed: boolean
}

/** A locale of a deck, by its structure. */
export interface LocaleStructure {
  readonly locale: LocaleTag
  readonly slides: readonly Structured[]
}

type Structured = Pick<SlideOutline, 'level'> & { readonly blocks: readonly { readonly kind: string }[] }

/**
 * The source locale of one deck: the one that was asked for, else English, else the one whose structure agrees with most of
 * the others.
 */
export function chooseSource(decks: readonly LocaleStructure[], asked: LocaleTag | undefined): SourceChoice {
  const locales = decks.map(({ locale }) => locale)
  const wanted = [asked, 'en']
    .map((locale) => locale && matchLocale(locale, locales))
    .find((locale) => locale !== undefined)
  if (wanted !== undefined) return { locale: wanted, guessed: false }
  const [only] = locales
  if (locales.length === 1 && only !== undefined) return { locale: only, guessed: false }
  const scored = decks.map((deck) => ({
    locale: deck.locale,
    agreement: decks.filter((other) => structureOf(other.slides) === structureOf(deck.slides)).length,
  }))
  scored.sort((a, b) => b.agreement - a.agreement || (a.locale < b.locale ? -1 : 1))
  return { locale: scored[0]?.locale ?? 'en', guessed: true }
}

/** What a translation should have in common with its source: levels of headings, kinds and numbers of blocks. */
function structureOf(slides: readonly Structured[]): string {
  return slides.map(({ level, blocks }) => `${level}:${blocks.map(({ kind }) => kind).join(',')}`).join(' ')
}
