import { isPassing } from '../../browser/is-passing.js'
import { PrintError } from '../../browser/print-error.js'
import type { LocalizedDeck } from '../../model/deck.js'
import { fitDecks } from '../fit-decks.js'
import { gatherMaterials } from '../gather-materials.js'
import { failureOf } from '../make-decks.js'
import { renderSite } from '../render-site.js'
import { withSoundPictures } from '../sound-pictures.js'
import { nameOf, type Workshop } from '../workshop.js'

/** A picture of a slide's part, as large as the canvas. */
export interface DrawnPart {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/** The parts of slides by the slides' indexes. */
export type DrawnSlides = ReadonlyMap<number, readonly DrawnPart[]>

/**
 * Lays out a deck as a build does, alone, and draws some of its slides. What breaks on the way is tried once more, and is then
 * that deck's failure.
 * @param wanted indexes of slides
 */
export async function drawDeck(
  deck: LocalizedDeck,
  wanted: readonly number[],
  shop: Workshop,
): Promise<DrawnSlides> {
  if (wanted.length === 0) return new Map()
  const { recorder, share } = shop
  recorder.advance('drawing', nameOf(deck), share)
  try {
    return await tryToDraw(deck, wanted, shop).catch((error: unknown) => {
      if (!isPassing(error)) throw error
      return tryToDraw(deck, wanted, shop)
    })
  } catch (error) {
    if (!(error instanceof PrintError) && !isPassing(error)) throw error
    recorder.report(failureOf(deck, error))
    return new Map()
  }
}

async function tryToDraw(
  deck: LocalizedDeck,
  wanted: readonly number[],
  shop: Workshop,
): Promise<DrawnSlides> {
  const { recorder, browser } = shop
  const gathered = await gatherMaterials(deck, shop)
  await using page = await browser.openDeckPage(renderSite('', gathered, shop), 'page.html')
  const { onPaper } = recorder.collect(await withSoundPictures(gathered, page))
  const [outcome] = await recorder.time('fit', () => fitDecks([{ rendering: onPaper, page }]))
  const parts = outcome === undefined ? [] : recorder.collect(outcome).parts
  const { width, height } = onPaper.canvas
  const drawn = new Map<number, DrawnPart[]>()
  // On the page that was looked at last, parts are numbered through.
  let first = 1
  for (const [index, { length }] of parts.entries()) {
    const numbers = Array.from({ length: wanted.includes(index) ? length : 0 }, (_, part) => first + part)
    first += length
    for (const slide of numbers) {
      const bytes = await page.draw({ slide, scale: 1, kind: 'webp' })
      drawn.set(index, [...(drawn.get(index) ?? []), { bytes, width, height }])
    }
  }
  return drawn
}
