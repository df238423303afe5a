import { relative } from 'node:path'
import type { FoundDocument } from '../../content/discover-documents.js'
import { nativeName } from '../../language/native-name.js'
import { completenessOf } from '../../model/completeness.js'
import type { BuildConfig } from '../../model/build.js'
import type { LocalizedDeck } from '../../model/deck.js'
import type { LocaleTag } from '../../model/locale.js'
import type { Translation } from '../../model/translation.js'

/** A deck in one locale, as the page of all decks shows it. */
export interface LiveDeck {
  readonly deck: string
  readonly locale: LocaleTag
  /** The language's own name. */
  readonly language: string
  readonly title: string
  readonly file: string
  readonly isSource: boolean
  /** How many slides the document has, before any is continued; absent where nobody has looked at it yet. */
  readonly slides?: number
  /** How much of it is up to date; absent where nothing says. */
  readonly percent?: number
}

/** A deck that was found and not read. */
export function describeFoundDeck(
  { deck, locale = 'en', path }: FoundDocument,
  { sourceLocale = 'en' }: Pick<BuildConfig, 'sourceLocale'>,
): LiveDeck {
  const file = relative(process.cwd(), path)
  return { deck, locale, language: nativeName(locale), title: deck, file, isSource: locale === sourceLocale }
}

/** What the page of all decks shows of a deck. */
export function describeLiveDeck(
  { deck: { file, title }, slides, sourceLocale }: LocalizedDeck,
  translations: readonly Translation[],
): LiveDeck {
  const { deck, locale, shownAs } = file
  const own = translations.filter((one) => one.deck === deck && one.locale === locale)
  return {
    deck,
    locale,
    language: nativeName(locale),
    title,
    file: shownAs,
    isSource: locale === sourceLocale,
    slides: slides.length,
    ...(own.length > 0 && { percent: completenessOf(own).percent }),
  }
}
