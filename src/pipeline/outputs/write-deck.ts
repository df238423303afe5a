import { readDeckFonts } from '../../fonts/deck-fonts.js'
import { planFonts } from '../../fonts/plan-fonts.js'
import { formatScaleSheet } from '../../output/canvas-sheet.js'
import { outputPaths } from '../../output/output-paths.js'
import { named } from '../../output/shared-files.js'
import { type WrittenFile, writeOutput } from '../../output/write-file.js'
import { renderDeckPage } from '../../render/render-page.js'
import { renderSlides } from '../../render/render-slides.js'
import type { Workshop } from '../workshop.js'
import type { FinishedDeck } from './finished-deck.js'

/** The reveal.js deck, and the shared files that it loads. */
export async function writeDeck(
  { fitted, materials }: FinishedDeck,
  shop: Workshop,
): Promise<readonly WrittenFile[]> {
  const { onScreen, screenUsage, theme } = materials
  const { shared, config, store, library } = shop
  const { file } = onScreen.deck.deck
  // The names of languages in the bar may need scripts that no font here has: no fault of the document's.
  const deckFonts = await readDeckFonts(planFonts(screenUsage, library).value)
  const fonts = named('fonts', 'css', deckFonts.css + formatScaleSheet(config.minSize))
  const address = ({ name }: { name: string }) => onScreen.assetPrefix + name
  const files = {
    styles: [shared.revealStyles, shared.slideStyles, theme.sheet, fonts].map(address),
    scripts: [shared.reveal, shared.viewer].map(address),
  }
  const texts = [
    shared.reveal,
    shared.revealStyles,
    shared.slideStyles,
    shared.viewer,
    theme.sheet,
    fonts,
  ].map(({ name, content }) => ({
    name,
    bytes: content,
  }))
  await store.put([...texts, ...theme.files, ...deckFonts.files, ...onScreen.pictures.values()])
  const page = renderDeckPage(renderSlides(fitted.parts, onScreen), files, onScreen)
  return [await writeOutput(config.outFolder, outputPaths(file.deck, file.locale).html, page)]
}
