import { resolvePictures } from '../assets/resolve-pictures.js'
import type { FontPlan, FontUsage } from '../fonts/font-plan.js'
import type { FontLibrary } from '../fonts/load-library.js'
import { planFonts } from '../fonts/plan-fonts.js'
import type { LocalizedDeck } from '../model/deck.js'
import { type DeckText, deckText } from './deck-text.js'
import type { Recorder } from './recorder.js'

/** What decks of a run are looked at with. */
export interface Looking {
  readonly root: string
  readonly library: FontLibrary
  readonly recorder: Recorder
}

/** What a deck needs besides its text: its pictures, and the fonts that have its characters. What is not there is reported. */
export async function lookAtDeck(deck: LocalizedDeck, { root, library, recorder }: Looking) {
  const { file } = deck.deck
  const pictures = recorder.collect(await recorder.time('assets', () => resolvePictures(deck, root)))
  const text: DeckText = deckText(deck)
  const placeOf = (character: string) => ({ file: file.shownAs, ...text.lineOf(character) })
  const usage: FontUsage = {
    locale: file.locale,
    code: text.code,
    italic: text.italic,
    placeOf,
    text: text.slides,
  }
  const plan: FontPlan = recorder.collect(await recorder.time('fonts', () => planFonts(usage, library)))
  return { pictures, text, usage, plan }
}
