import { parseHandout } from '../../../src/config/parse-print-options.js'
import type { LocalizedDeck } from '../../../src/model/deck.js'
import type { HandoutJob } from '../../../src/render/handout/handout-view.js'

/** What a handout is made of, altered as the case needs. */
export function sampleJob(deck: LocalizedDeck, change: Partial<HandoutJob> = {}): HandoutJob {
  return {
    wishes: parseHandout({}),
    links: 'work',
    pages: new Map(),
    whole: deck,
    diagnostics: [],
    ...change,
  }
}
