import type { FoundDocument } from '../../content/discover-documents.js'

/** A project of so many decks is read whole; of a larger one only what somebody asked for, since to read it takes as long as to look at it. */
const mostWhole = 50

/** Which decks of a project are read. */
export interface DeckChoice {
  /** Takes note that a deck is wanted; gives whether it has to be read for that. */
  ask(deck: string): boolean
  /** The documents that are read now. */
  choose(found: readonly FoundDocument[]): readonly FoundDocument[]
}

/** Begins with none that is wanted. */
export function createDeckChoice(): DeckChoice {
  const asked = new Set<string>()
  let read: ReadonlySet<string> = new Set()
  return {
    ask: (deck) => {
      asked.delete(deck)
      asked.add(deck)
      const [oldest] = asked
      if (asked.size > mostWhole && oldest !== undefined) asked.delete(oldest)
      return !read.has(deck)
    },
    choose: (found) => {
      const isLarge = new Set(found.map(({ deck }) => deck)).size > mostWhole
      // The language of some documents is only known once they are read.
      const own = new Set(found.flatMap(({ deck, locale }) => (locale === undefined ? [deck] : [])))
      const chosen = isLarge ? found.filter(({ deck }) => asked.has(deck) || own.has(deck)) : found
      read = new Set(chosen.map(({ deck }) => deck))
      return chosen
    },
  }
}
