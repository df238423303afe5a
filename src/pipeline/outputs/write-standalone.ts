import { cutFonts } from '../../fonts/cut-fonts.js'
import { planFonts } from '../../fonts/plan-fonts.js'
import { formatScaleSheet } from '../../output/canvas-sheet.js'
import { dataAddress } from '../../output/data-address.js'
import { outputPaths } from '../../output/output-paths.js'
import type { WrittenFile } from '../../output/write-file.js'
import type { Rendering } from '../../render/rendering.js'
import { renderSlides } from '../../render/render-slides.js'
import { renderStandalonePage } from '../../render/render-standalone.js'
import { speakingSeconds } from '../../render/speaking-seconds.js'
import { chooseNotesPolicy } from '../choose-notes-policy.js'
import { ownSheets } from '../own-sheets.js'
import { inlineFonts } from '../print-site.js'
import { settingsSheets } from '../settings-sheet.js'
import type { Workshop } from '../workshop.js'
import type { FinishedDeck } from './finished-deck.js'

/** The reveal.js deck as one file with everything inside, to mail. */
export async function writeStandalone(
  { fitted, materials }: FinishedDeck,
  { shared, config, library, outputs }: Workshop,
): Promise<readonly WrittenFile[]> {
  const { onScreen, screenUsage, theme, documentStyles, math } = materials
  const own = ownSheets(materials, shared).map(({ content }) => content)
  const formulas = math === undefined ? [] : [inlineFonts(math)]
  const document = documentStyles === undefined ? [] : [documentStyles.content]
  const { file, frontMatter } = onScreen.deck.deck
  const fonts = await cutFonts(planFonts(screenUsage, library).value, screenUsage.text + screenUsage.code)
  const fontSheet = inlineFonts(fonts) + formatScaleSheet(config.minSize)
  const hasNotes = chooseNotesPolicy(config, frontMatter) === 'deck'
  const seconds = speakingSeconds(onScreen.deck)
  const rendering = renderAlone({ ...onScreen, seconds, hidesNotes: !hasNotes })
  const said = settingsSheets(rendering, shared)
  const texts = {
    styles: [
      shared.revealStyles.content,
      shared.slideStyles.content,
      ...own,
      ...formulas,
      theme.inlined,
      fontSheet,
      ...said,
      ...document,
    ],
    scripts: [shared.reveal.content, shared.viewer.content],
    speaker: shared.speakerStyles.content,
  }
  const page = renderStandalonePage(renderSlides(fitted.parts, rendering), texts, rendering)
  return [await outputs.write(outputPaths(file.deck, file.locale).standalone, page)]
}

/** Pictures stand in the page, and no link leads to a deck that does not come along. */
function renderAlone({ shelf: _, ...rendering }: Rendering): Rendering {
  const pictures = [...rendering.pictures.values()]
  const inlined = new Map(pictures.map(({ name, bytes }) => [name, dataAddress(name, bytes)]))
  return { ...rendering, inlined, playsMedia: false }
}
