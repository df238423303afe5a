import type { Element } from 'hast'
import { collectImages } from '../assets/collect-images.js'
import { pictureShapes } from '../markup/picture-shapes.js'
import type { SharedFiles } from '../output/shared-files.js'
import type { Rendering } from '../render/rendering.js'
import { formatSettingsSheet } from '../render/settings/settings-sheet.js'

const hasShape = (image: Element) => pictureShapes(image).length > 0

/** The styles of what authors say about a deck's slides and of what it plays, on pages with these pictures; none where that is nothing. */
export function settingsSheets(
  rendering: Rendering,
  { settingsStyles, mediaStyles }: Pick<SharedFiles, 'settingsStyles' | 'mediaStyles'>,
): readonly string[] {
  const areSet = rendering.deck.slides.some(
    ({ slide, settings }) => settings !== undefined || collectImages([slide]).some(hasShape),
  )
  const plays = (rendering.media?.size ?? 0) > 0
  const said = areSet ? [`${settingsStyles}\n${formatSettingsSheet(rendering)}\n`] : []
  return plays ? [...said, mediaStyles] : said
}
