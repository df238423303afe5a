import { readDeckFonts } from '../../fonts/deck-fonts.js'
import { fontStack } from '../../fonts/font-sheet.js'
import { planFonts } from '../../fonts/plan-fonts.js'
import { formatScaleSheet } from '../../output/canvas-sheet.js'
import { named } from '../../output/shared-files.js'
import type { PageFiles } from '../../render/render-page.js'
import type { TextFonts } from '../../render/render-speaker-texts.js'
import type { Materials } from '../gather-materials.js'
import { ownSheets } from '../own-sheets.js'
import { settingsSheets } from '../settings-sheet.js'
import type { Workshop } from '../workshop.js'

/** The addresses of what a deck loads, as its pages name them. */
export interface DeckAddresses extends PageFiles {
  readonly speakerStyles: string
  readonly fonts: TextFonts
}

/** Puts what a deck loads among the shared files. */
export async function putDeckFiles(materials: Materials, shop: Workshop): Promise<DeckAddresses> {
  const { onScreen, screenUsage, theme, documentStyles, math } = materials
  const { shared, config, outputs, library, fonts } = shop
  // The names of languages in the bar may need scripts that no font here has: no fault of the document's.
  const plan = planFonts(screenUsage, library).value
  const deckFonts = await (fonts?.forDeck ?? readDeckFonts)(plan)
  const fontSheet = named('fonts', 'css', deckFonts.css + formatScaleSheet(config.minSize))
  const { reveal, revealStyles, slideStyles, viewer, speakerStyles } = shared
  const formulas = math === undefined ? [] : [named('math', 'css', math.css)]
  const slides = [slideStyles, ...ownSheets(materials, shared), ...formulas]
  // Pictures lie beside the sheet.
  const said = settingsSheets({ ...onScreen, assetPrefix: '' }, shared).map((text) =>
    named('settings', 'css', text),
  )
  const own = [reveal, revealStyles, ...slides, viewer, speakerStyles]
  const last = [theme.sheet, fontSheet, ...said, ...(documentStyles === undefined ? [] : [documentStyles])]
  const texts = [...own, ...last].map(({ name, content }) => ({
    name,
    bytes: content,
  }))
  await outputs.share([
    ...texts,
    ...theme.files,
    ...deckFonts.files,
    ...(math?.files ?? []),
    ...onScreen.pictures.values(),
    ...(onScreen.media?.values() ?? []),
  ])
  const address = ({ name }: { name: string }) => onScreen.assetPrefix + name
  return {
    styles: [revealStyles, ...slides, ...last].map(address),
    scripts: [shared.reveal, shared.viewer].map(address),
    speakerStyles: address(shared.speakerStyles),
    fonts: { sheet: address(fontSheet), stack: fontStack(plan).text },
  }
}
