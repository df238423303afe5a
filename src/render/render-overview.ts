import { nativeName } from '../language/native-name.js'
import { directionOf } from '../language/script-of.js'
import { wordsFor, type WordOverrides } from '../language/words.js'
import type { LocaleTag } from '../model/locale.js'
import type { Templates } from './compile-templates.js'
import { type OverviewEntry, overviewEntryView } from './overview-entry.js'
import type { PageFiles } from './render-page.js'
import { pagePolicy } from './page-policy.js'
import { textLanguage } from './text-language.js'

/** A deck in all its locales, its source first. */
export interface OverviewDeck {
  readonly id: string
  readonly entries: readonly [OverviewEntry, ...OverviewEntry[]]
}

/** What the overview is rendered with. */
export interface OverviewRendering {
  readonly templates: Templates
  /** The language that the page speaks where no script finds the visitor's. */
  readonly lang: LocaleTag
  /** Words that the project sets itself. */
  readonly words: WordOverrides
  readonly files: PageFiles
  /** The page on the state of translations, if there is one. */
  readonly status?: string
}

/** So many rows of a deck stand open, if more are left than this many. */
const [openRows, mostRows] = [4, 6]

/** The words that the page itself has, outside its decks. */
const pageWords = [
  'presentations',
  'searchByTitle',
  'chooseLanguage',
  'languages',
  'noneFound',
  'translationState',
] as const

/**
 * The page of all decks: a card for each, with the language that suits the visitor, found by its script, and a row for each
 * other one. Without a script it is the same list, with the source's language first.
 */
export function renderOverview(decks: readonly OverviewDeck[], rendering: OverviewRendering): string {
  const { templates, lang, files, status } = rendering
  const locales = localesOf(decks)
  const dictionary = Object.fromEntries(locales.map((tag) => [tag, wordsOfPage(tag, rendering.words)]))
  return templates.fill('overview', {
    ...files,
    policy: pagePolicy,
    ...textLanguage(lang),
    words: wordsFor(lang, rendering.words),
    dictionary: JSON.stringify(dictionary),
    languages: locales.map((tag) => ({ tag, name: nativeName(tag), dir: directionOf(tag) })),
    hasLanguages: locales.length > 1,
    isMany: decks.length > 1,
    status: status ?? null,
    decks: decks.map(deckView),
  })
}

/** Every locale of some decks, in order. */
export function localesOf(decks: readonly OverviewDeck[]): readonly LocaleTag[] {
  return [...new Set(decks.flatMap(({ entries }) => entries.map(({ locale }) => locale)))].sort()
}

/** What the page says in a language, for the script that puts it there, with the direction in which it is written. */
export function wordsOfPage(tag: LocaleTag, own: WordOverrides): Readonly<Record<string, string>> {
  const words = wordsFor(tag, own)
  return { dir: directionOf(tag), ...Object.fromEntries(pageWords.map((word) => [word, words[word]])) }
}

function deckView({ id, entries: [source, ...others] }: OverviewDeck, index: number): object {
  const rows = others.map(overviewEntryView)
  const open = rows.length > mostRows ? openRows : rows.length
  return {
    id,
    index,
    lead: overviewEntryView(source),
    rows: rows.slice(0, open),
    more: rows.slice(open),
    moreCount: rows.length - open,
  }
}
