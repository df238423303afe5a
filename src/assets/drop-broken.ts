import type { Pictures } from '../model/asset.js'
import type { LocalizedDeck } from '../model/deck.js'
import type { Outcome } from '../model/diagnostic.js'
import { collectPictures, isInherited } from './collect-images.js'
import { reportPicture } from './report-picture.js'

/**
 * A deck's pictures without those that the browser cannot draw, each reported where the document shows it.
 * @param broken names of such pictures, as they are in `dist/assets/`
 */
export function dropBroken(
  pictures: Pictures,
  broken: ReadonlySet<string>,
  deck: LocalizedDeck,
): Outcome<Pictures> {
  const isBroken = (address: string) => broken.has(pictures.get(address)?.name ?? '')
  const diagnostics = deck.slides.flatMap((localized) =>
    collectPictures(localized)
      .filter(({ properties }) => isBroken(String(properties.src ?? '')))
      .filter(({ properties }) => !isInherited(String(properties.src ?? ''), localized, deck))
      .map((image) => reportPicture('broken', image, { deck, localized })),
  )
  return { value: new Map([...pictures].filter(([address]) => !isBroken(address))), diagnostics }
}
