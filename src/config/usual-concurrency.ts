/** What the machine has for a run. */
export interface Machine {
  /** How many things it can do at a time. */
  readonly processors: number
  /** Bytes that no program uses, or that are given up at once; plenty where it is not known. */
  readonly freeBytes?: number
}

const megabyte = 2 ** 20
/** What the program, the browser and whatever else is going on need in any case. */
const ofTheRest = 500 * megabyte
/** What a deck in the making needs: a process of the browser that prints and draws, and its text, fonts and pictures. */
const ofADeck = 200 * megabyte

/**
 * How many decks are worked on at a time where nobody says: one for each processor, but never only one, since a deck often waits for
 * the browser; fewer where memory is short, and then one is right too.
 */
export function usualConcurrency({ processors, freeBytes = Infinity }: Machine): number {
  const fitting = Math.floor((freeBytes - ofTheRest) / ofADeck)
  return Math.max(1, Math.min(Math.max(2, processors), fitting))
}
