import { posix } from 'node:path'
import { inRanges } from '../../model/in-ranges.js'
import { type PictureEnding, pictureName, stalePictures } from '../../output/picture-names.js'
import { listOutputs, type WrittenFile } from '../../output/write-file.js'
import { renderSlides } from '../../render/render-slides.js'
import type { Workshop } from '../workshop.js'
import type { FinishedDeck } from './finished-deck.js'

/** How wide thumbnails are, in px. */
const thumbnailWidth = 320

/** What pictures of slides are to be like. */
interface PictureWishes {
  readonly ending: PictureEnding
  /** Px of a picture for each px of the canvas. */
  readonly scale: number
  /** Whether a slide is drawn, by its number. */
  readonly isWanted: (number: number) => boolean
}

/** A picture of each slide that is wanted, as large as the canvas or twice as large. */
export function drawPictures(deck: FinishedDeck, shop: Workshop): Promise<readonly WrittenFile[]> {
  const { pictureScale, ranges } = shop.config.print
  const isWanted = (number: number) => inRanges(ranges, number)
  return drawSlides(deck, shop, { ending: 'png', scale: pictureScale, isWanted })
}

/** A small picture of each slide. */
export function drawThumbnails(deck: FinishedDeck, shop: Workshop): Promise<readonly WrittenFile[]> {
  const scale = thumbnailWidth / deck.materials.onPaper.canvas.width
  return drawSlides(deck, shop, { ending: 'webp', scale, isWanted: () => true })
}

async function drawSlides(
  { fitted, materials: { onPaper }, page }: FinishedDeck,
  { config: { outFolder }, outputs }: Workshop,
  { ending, scale, isWanted }: PictureWishes,
): Promise<readonly WrittenFile[]> {
  const { deck, locale } = onPaper.deck.deck.file
  const naming = { total: fitted.parts.flat().length, ending }
  // Handouts may have been shown in the meantime.
  await page.show(renderSlides(fitted.parts, onPaper))
  const written: WrittenFile[] = []
  for (let slide = 1; slide <= naming.total; slide++) {
    if (!isWanted(slide)) continue
    const picture = await page.draw({ slide, scale, kind: ending })
    written.push(await outputs.write(posix.join(deck, pictureName(locale, slide, naming)), picture))
  }
  const stale = stalePictures(await listOutputs(outFolder, deck), locale, naming)
  await Promise.all(stale.map((name) => outputs.remove(posix.join(deck, name))))
  return written
}
