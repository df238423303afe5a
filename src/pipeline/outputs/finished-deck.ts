import type { DeckPage } from '../../browser/deck-page.js'
import type { WrittenFile } from '../../output/write-file.js'
import type { FittedDeck } from '../fit-decks.js'
import type { Materials } from '../gather-materials.js'
import type { Workshop } from '../workshop.js'

/** A deck whose slides are chosen, what it is made with, and the page on which it was looked at. */
export interface FinishedDeck {
  readonly fitted: FittedDeck
  readonly materials: Materials
  readonly page: DeckPage
}

/** Makes one kind of output of a deck, and gives what it wrote. */
export type OutputMaker = (deck: FinishedDeck, shop: Workshop) => Promise<readonly WrittenFile[]>
