import { outputPaths } from '../../output/output-paths.js'
import { type WrittenFile, writeOutput } from '../../output/write-file.js'
import type { Workshop } from '../workshop.js'
import type { FinishedDeck } from './finished-deck.js'
import { pdfDate } from './pdf-date.js'

/** The slides PDF, printed from what was looked at last. */
export async function printSlides(
  { fitted, materials, page }: FinishedDeck,
  { config }: Workshop,
): Promise<readonly WrittenFile[]> {
  const { deck } = materials.onPaper.deck
  const { file } = deck
  const epochSeconds = pdfDate(deck.frontMatter, config.epochSeconds)
  const pdf = await page.print({ slides: fitted.parts.flat().length, epochSeconds })
  return [await writeOutput(config.outFolder, outputPaths(file.deck, file.locale).pdf, pdf)]
}
