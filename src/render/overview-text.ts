import type { WordOverrides } from '../language/words.js'
import { nativeName } from '../language/native-name.js'
import { overviewEntryView } from './overview-entry.js'
import { localesOf, type OverviewDeck, wordsOfPage } from './render-overview.js'

/** All text of the overview, for the choice of its fonts: that of its entries, and its own in every language that it may speak. */
export function listOverviewText(decks: readonly OverviewDeck[], own: WordOverrides): string {
  const locales = localesOf(decks)
  const entries = decks.flatMap((deck) => deck.entries.map(overviewEntryView))
  const digits = locales.map((tag) => new Intl.NumberFormat(tag).format(1_234_567_890))
  const words = locales.flatMap((tag) => Object.values(wordsOfPage(tag, own)))
  return [...locales.map(nativeName), ...digits, ...words, JSON.stringify(entries), '+:'].join(' ')
}
