import { dropBroken } from '../assets/drop-broken.js'
import type { DeckPage } from '../browser/deck-page.js'
import type { Outcome } from '../model/diagnostic.js'
import type { Materials } from './gather-materials.js'

/** Whether a picture can be drawn only the browser knows; a placeholder stands for one that cannot. */
export async function withSoundPictures(materials: Materials, page: DeckPage): Promise<Outcome<Materials>> {
  const { onScreen, onPaper, second } = materials
  const names = [onPaper, ...(second ? [second] : [])].flatMap(({ pictures }) =>
    [...pictures.values()].map(({ name }) => name),
  )
  if (names.length === 0) return { value: materials, diagnostics: [] }
  const found = await page.findBroken(names.map((name) => onPaper.assetPrefix + name))
  const broken = new Set(found.map((address) => address.slice(onPaper.assetPrefix.length)))
  const { value: pictures, diagnostics } = dropBroken(onPaper.pictures, broken, onPaper.deck)
  const sound = { ...materials, onScreen: { ...onScreen, pictures }, onPaper: { ...onPaper, pictures } }
  if (second === undefined) return { value: sound, diagnostics }
  // What the second deck lacks is said of it where it is built.
  const { value } = dropBroken(second.pictures, broken, second.deck)
  return { value: { ...sound, second: { ...second, pictures: value } }, diagnostics }
}
