import GithubSlugger from 'github-slugger'
import type { WordOverrides } from '../language/words.js'
import { wordsFor } from '../language/words.js'
import type { LocalizedDeck } from '../model/deck.js'
import { placeAgenda } from './place-agenda.js'

/** What a project says about slides that no document holds. */
export interface Completion {
  readonly words: WordOverrides
}

/**
 * All locales of one deck with the slides that their own documents do not hold: an agenda, where front matter asks for one.
 * @param decks one deck's locales, as they were aligned
 */
export function completeDecks(
  decks: readonly LocalizedDeck[],
  { words }: Completion,
): readonly LocalizedDeck[] {
  const source = decks.find(({ deck, sourceLocale }) => deck.file.locale === sourceLocale)
  if (source === undefined) return decks
  return decks.map((deck) => withAgenda(deck, source, words))
}

/** The deck with its agenda, where its own front matter or the source's asks for one. */
function withAgenda(deck: LocalizedDeck, source: LocalizedDeck, words: WordOverrides): LocalizedDeck {
  if (!(deck.deck.frontMatter.agenda ?? source.deck.frontMatter.agenda)) return deck
  const id = freeId('agenda', source.sourceIds)
  return { ...deck, slides: placeAgenda(deck.slides, id, wordsFor(deck.lang, words).contents) }
}

function freeId(wanted: string, ids: readonly string[]): string {
  const slugger = new GithubSlugger()
  for (const id of ids) slugger.slug(id, true)
  return slugger.slug(wanted, true)
}
