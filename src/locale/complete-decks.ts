import GithubSlugger from 'github-slugger'
import type { WordOverrides } from '../language/words.js'
import { wordsFor } from '../language/words.js'
import type { LocalizedDeck } from '../model/deck.js'
import type { MissingPolicy } from '../model/policy.js'
import { emptySlide } from './empty-slide.js'
import { placeAgenda } from './place-agenda.js'
import { placeMissing } from './place-missing.js'

/** What a project says about slides that a document does not hold. */
export interface Completion {
  readonly missing: MissingPolicy
  readonly words: WordOverrides
}

/**
 * All locales of one deck with the slides that their own documents do not hold: what stands in for those that a translation
 * lacks, and an agenda, where front matter asks for one.
 * @param decks one deck's locales, as they were aligned
 */
export function completeDecks(
  decks: readonly LocalizedDeck[],
  completion: Completion,
): readonly LocalizedDeck[] {
  const source = decks.find(({ deck, sourceLocale }) => deck.file.locale === sourceLocale)
  if (source === undefined) return decks
  return decks.map((deck) => withAgenda(withMissing(deck, source, completion), source, completion.words))
}

/** The deck with what the policy puts in place of what it lacks: nothing where it is not known what the source is. */
function withMissing(
  deck: LocalizedDeck,
  source: LocalizedDeck,
  { missing, words }: Completion,
): LocalizedDeck {
  if (deck === source || deck.sourceGuessed || missing === 'omit') return deck
  const placed = placeMissing(deck, source)
  if (missing !== 'placeholder') return placed
  const stand = { text: wordsFor(deck.lang, words).untranslated, lang: deck.lang }
  return {
    ...placed,
    slides: placed.slides.map((slide) => (slide.borrowed === undefined ? slide : emptySlide(slide, stand))),
  }
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
