import { reportAlt } from '../assets/report-alt.js'
import { resolveMedia } from '../assets/resolve-media.js'
import { resolvePictures } from '../assets/resolve-pictures.js'
import type { FontPlan, FontUsage } from '../fonts/font-plan.js'
import type { FontLibrary } from '../fonts/load-library.js'
import { planFonts } from '../fonts/plan-fonts.js'
import type { Pictures, RemotePictures } from '../model/asset.js'
import type { LocalizedDeck } from '../model/deck.js'
import { wordsFor, type WordOverrides } from '../language/words.js'
import { deckText } from './deck-text.js'
import type { Recorder } from './recorder.js'
import { nameOf } from './workshop.js'

/** What decks of a run are looked at with. */
export interface Looking {
  readonly root: string
  readonly library: FontLibrary
  readonly recorder: Recorder
  /** Words of the furniture that the project sets. */
  readonly words: WordOverrides
  /** Pictures that the program makes itself. */
  readonly drawn?: Pictures
  /** Pictures on the network. */
  readonly remote: RemotePictures
}

/** What a deck needs besides its text: its pictures, and the fonts that have its characters. What is not there is reported. */
export async function lookAtDeck(
  deck: LocalizedDeck,
  { root, library, recorder, words: own, drawn, remote }: Looking,
) {
  const { file } = deck.deck
  const name = nameOf(deck)
  const pictures = recorder.collect(
    await recorder.time(
      'assets',
      () => resolvePictures(deck, root, { ...(drawn && { drawn }), remote }),
      name,
    ),
  )
  const media = recorder.collect(await recorder.time('assets', () => resolveMedia(deck, root), name))
  recorder.report(...reportAlt(deck, pictures))
  const words = wordsFor(deck.lang, own)
  const text = deckText(deck, words)
  const placeOf = (character: string) => ({ file: file.shownAs, ...text.lineOf(character) })
  const usage: FontUsage = {
    locale: file.locale,
    languages: text.languages,
    code: text.code,
    italic: text.italic,
    placeOf,
    text: `${text.slides} ${text.paper}`,
  }
  const plan: FontPlan = recorder.collect(await recorder.time('fonts', () => planFonts(usage, library), name))
  return { pictures, media, text, words, usage, plan }
}
