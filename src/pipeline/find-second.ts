import { DeckError } from '../diagnostics/deck-error.js'
import { diagnose } from '../diagnostics/diagnose.js'
import { listNames } from '../language/list-names.js'
import { matchLocale } from '../language/match-locale.js'
import type { LocalizedDeck } from '../model/deck.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { HandoutWishes } from '../model/handout.js'

/**
 * The deck whose text stands in a deck's handout beside its own: that of the second language, or the source under review. None
 * for a deck that is itself that one, or where there is none.
 */
export function findSecond(
  { deck: { file }, sourceLocale }: LocalizedDeck,
  { kind, second }: HandoutWishes,
  decks: readonly LocalizedDeck[],
): LocalizedDeck | undefined {
  const siblings = decks.filter(({ deck }) => deck.file.deck === file.deck)
  const locales = siblings.map(({ deck }) => deck.file.locale)
  const wanted =
    kind === 'review' ? sourceLocale : second === undefined ? undefined : matchLocale(second, locales)
  const isOther = wanted !== undefined && wanted !== file.locale
  return isOther ? siblings.find(({ deck }) => deck.file.locale === wanted) : undefined
}

/**
 * Says which decks are not there in a bilingual handout's second language. Throws `DeckError` where none is: then the language
 * was mistyped.
 */
export function reportSecond(
  wanted: readonly LocalizedDeck[],
  { kind, second }: HandoutWishes,
  decks: readonly LocalizedDeck[],
): readonly Diagnostic[] {
  if (kind !== 'bilingual' || second === undefined) return []
  const localesOf = ({ deck }: LocalizedDeck) =>
    decks.filter((one) => one.deck.file.deck === deck.file.deck).map((one) => one.deck.file.locale)
  const without = wanted.filter((deck) => matchLocale(second, localesOf(deck)) === undefined)
  if (without.length > 0 && without.length === wanted.length) {
    const there = [...new Set(wanted.flatMap(localesOf))].sort()
    throw new DeckError('wrong-option', `No deck is there in \`${second}\`, given with \`--second\`.`, {
      advice: `There are decks in ${listNames(there)}.`,
    })
  }
  return without.map(({ deck: { file } }) =>
    diagnose('handout/no-second', {
      place: { file: file.shownAs },
      deck: file.deck,
      locale: file.locale,
      message: `The deck is not there in \`${second}\`.`,
    }),
  )
}
