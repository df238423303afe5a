import { matchLocale } from '../language/match-locale.js'
import type { LocalizedDeck } from '../model/deck.js'
import type { LocaleTag } from '../model/locale.js'

/**
 * Decks that are laid out as one: the locales of one deck that a project names together, the source's first, since the others
 * follow it; every other deck alone. A locale that is named twice belongs to the group that names it first.
 */
export function groupLockstep(
  decks: readonly LocalizedDeck[],
  lockstep: readonly (readonly LocaleTag[])[],
): readonly (readonly LocalizedDeck[])[] {
  const groups = new Map<string, LocalizedDeck[]>()
  for (const deck of decks) {
    const { deck: id, locale } = deck.deck.file
    const group = lockstep.findIndex((tags) => tags.some((tag) => matchLocale(tag, deck.locales) === locale))
    const key = JSON.stringify([id, group < 0 ? locale : group])
    groups.set(key, [...(groups.get(key) ?? []), deck])
  }
  return [...groups.values()].map((group) => group.sort((a, b) => Number(isSource(b)) - Number(isSource(a))))
}

const isSource = ({ deck, sourceLocale }: LocalizedDeck) => deck.file.locale === sourceLocale
