import type { LocalizedDeck } from '../model/deck.js'

/** Absolute paths at which decks looked for files that they include, whether these are there or not; each once. */
export function includedPlaces(decks: readonly LocalizedDeck[]): readonly string[] {
  return [...new Set(decks.flatMap(({ deck }) => deck.file.asked ?? []))]
}
