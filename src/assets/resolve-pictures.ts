import { dirname } from 'node:path'
import type { Picture, Pictures } from '../model/asset.js'
import type { LocalizedDeck } from '../model/deck.js'
import type { Diagnostic, Outcome } from '../model/diagnostic.js'
import { collectImages } from './collect-images.js'
import { locatePicture } from './locate-picture.js'
import { readPicture } from './read-picture.js'
import { type PictureProblem, reportPicture } from './report-picture.js'

/**
 * The pictures of a deck, read; for each that is not to be had a diagnostic at its line. Of what is taken from the source's
 * document the source's own deck tells.
 * @param drawn pictures that the program makes itself
 */
export async function resolvePictures(
  deck: LocalizedDeck,
  root: string,
  drawn: Pictures = new Map(),
): Promise<Outcome<Pictures>> {
  const { file } = deck.deck
  const search = { folder: dirname(file.path), root, locale: file.locale }
  const found = new Map<string, Picture>(drawn)
  const diagnostics: Diagnostic[] = []
  for (const localized of deck.slides) {
    for (const image of collectImages([localized.slide])) {
      const address = String(image.properties.src ?? '')
      if (found.has(address)) continue
      const picture = await resolvePicture(address, search)
      if (typeof picture === 'object') found.set(address, picture)
      else if (localized.borrowed === undefined)
        diagnostics.push(reportPicture(picture, image, { deck, localized }))
    }
  }
  return { value: found, diagnostics }
}

async function resolvePicture(
  address: string,
  search: Parameters<typeof locatePicture>[1],
): Promise<Picture | PictureProblem> {
  const location = await locatePicture(address, search)
  if (location.status !== 'found') return location.status
  return (await readPicture(location.path)) ?? 'unusable'
}
