import { speakingTime } from '../language/speaking-time.js'
import { spokenText } from '../markup/spoken-text.js'
import type { LocalizedDeck } from '../model/deck.js'

/** How many seconds each slide takes to say at a usual pace, by its id. */
export function speakingSeconds({ slides, lang }: LocalizedDeck): ReadonlyMap<string, number> {
  return new Map(slides.map(({ id, slide }) => [id, 60 * speakingTime(spokenText(slide), lang)]))
}
