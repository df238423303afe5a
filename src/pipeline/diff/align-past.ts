import { collectPictures } from '../../assets/collect-images.js'
import { DeckError } from '../../diagnostics/deck-error.js'
import type { LocalizedDeck } from '../../model/deck.js'
import { alignDocuments } from '../align-documents.js'
import type { Recorder } from '../recorder.js'
import type { Past } from './open-past.js'

/** The decks of a revision, aligned, and their pictures fetched; none where it had no documents where they are looked for now. */
export async function alignPast(past: Past, recorder: Recorder): Promise<readonly LocalizedDeck[]> {
  if (past.config.inputs.length === 0) return []
  const decks = await readAligned(past, recorder)
  const pictures = decks.flatMap((deck) => deck.slides.flatMap(collectPictures))
  await past.fetchPictures(pictures.map(({ properties }) => String(properties.src ?? '')))
  return decks
}

async function readAligned({ config }: Past, recorder: Recorder): Promise<readonly LocalizedDeck[]> {
  try {
    return (await alignDocuments(config, recorder)).localized
  } catch (error) {
    if (!(error instanceof DeckError)) throw error
    if (error.code === 'no-documents') return []
    const { sourceLocale, ...others } = config
    if (error.code !== 'unknown-locale' || sourceLocale === undefined) throw error
    return (await alignDocuments(others, recorder)).localized // nothing was in the source locale yet
  }
}
