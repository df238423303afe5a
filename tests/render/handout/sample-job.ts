import { papers } from '../../../src/model/handout.js'
import type { LocalizedDeck } from '../../../src/model/deck.js'
import type { HandoutJob } from '../../../src/render/handout/handout-view.js'

/** What a handout is asked to be like, altered as the case needs. */
export const wishesOf = (change: Partial<HandoutJob['wishes']> = {}): HandoutJob['wishes'] => ({
  kind: 'notes',
  paper: papers.A4,
  perPage: 3,
  isLarge: false,
  ...change,
})

/** What a handout is made of, altered as the case needs. */
export function sampleJob(deck: LocalizedDeck, change: Partial<HandoutJob> = {}): HandoutJob {
  return { wishes: wishesOf(), links: 'work', pages: new Map(), whole: deck, diagnostics: [], ...change }
}
