import { pagesOfPart } from '../../layout/show-steps.js'
import { outputPaths } from '../../output/output-paths.js'
import { type WrittenFile, writeOutput } from '../../output/write-file.js'
import { type DeckParts, renderSlides } from '../../render/render-slides.js'
import type { Workshop } from '../workshop.js'
import type { FinishedDeck } from './finished-deck.js'
import { pdfDate } from './pdf-date.js'

/** The slides PDF, printed from what was looked at last; where each step is to have a page, from these. */
export async function printSlides(
  { fitted, materials, page }: FinishedDeck,
  { config }: Workshop,
): Promise<readonly WrittenFile[]> {
  const { deck } = materials.onPaper.deck
  const { file } = deck
  const epochSeconds = pdfDate(deck.frontMatter, config.epochSeconds)
  const pages = config.print.fragments === 'steps' ? pagesOf(fitted.parts) : fitted.parts
  if (pages !== fitted.parts) await page.show(renderSlides(pages, materials.onPaper))
  const pdf = await page.print({ slides: pages.flat().length, epochSeconds })
  return [await writeOutput(config.outFolder, outputPaths(file.deck, file.locale).pdf, pdf)]
}

/** The parts of each slide with a page for each step; the same where there is none. */
function pagesOf(parts: DeckParts): DeckParts {
  const pages = parts.map((own) => own.flatMap(pagesOfPart))
  return pages.flat().length === parts.flat().length ? parts : pages
}
