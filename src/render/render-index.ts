import type { Words } from '../language/words.js'
import type { LocalizedDeck } from '../model/deck.js'
import type { Templates } from './compile-templates.js'
import { languageView } from './language-view.js'
import { textLanguage } from './text-language.js'
import { pagePolicy } from './page-policy.js'

/** Files that an index page names, by address. */
export interface IndexFiles {
  readonly styles: readonly string[]
  /** The script that opens the deck in the visitor's language. */
  readonly opener: string
}

/** What an index page is rendered with. */
export interface IndexRendering {
  readonly templates: Templates
  /** In the language of the page. */
  readonly words: Words
  readonly files: IndexFiles
}

/**
 * The page of a deck in all its locales: it opens the deck in the visitor's language, and is a list of languages where no
 * script runs. It speaks the language of the deck that is given first.
 */
export function renderIndex(
  decks: readonly [LocalizedDeck, ...LocalizedDeck[]],
  { templates, words, files }: IndexRendering,
): string {
  const [{ deck, lang }] = decks
  const { title, frontMatter, file } = deck
  const languages = decks
    .map(({ deck }) => ({ ...languageView(deck.file.locale), title: deck.title }))
    .sort((one, other) => (one.tag < other.tag ? -1 : 1))
  return templates.fill('deck-index', {
    ...files,
    policy: pagePolicy,
    ...textLanguage(lang),
    source: file.locale,
    tags: languages.map(({ tag }) => tag).join(' '),
    title,
    description: frontMatter.description ?? null,
    languages,
    words,
  })
}
