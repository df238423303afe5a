import { diagnose } from '../../diagnostics/diagnose.js'
import { pagesOfPart } from '../../layout/show-steps.js'
import { outputPaths } from '../../output/output-paths.js'
import type { WrittenFile } from '../../output/write-file.js'
import type { DeckParts } from '../../render/render-slides.js'
import type { Rendering } from '../../render/rendering.js'
import { chooseNotesPolicy } from '../choose-notes-policy.js'
import type { Workshop } from '../workshop.js'
import { choosePages } from './choose-pages.js'
import type { FinishedDeck } from './finished-deck.js'
import { notesOfPages } from './notes-of-pages.js'
import { pdfDate } from './pdf-date.js'
import { pdfInformation } from './pdf-information.js'
import { reportRasterised } from './report-rasterised.js'

/** The slides PDF, printed from what was looked at last; where only some slides or each step are wanted, from these. */
export async function printSlides(
  { fitted, materials: { onPaper }, page }: FinishedDeck,
  { config, recorder, outputs }: Workshop,
): Promise<readonly WrittenFile[]> {
  const { file, frontMatter } = onPaper.deck.deck
  const { ranges, hasNotes, fragments } = config.print
  const parts = fragments === 'steps' ? withSteps(fitted.parts) : fitted.parts
  const pages = choosePages(parts, onPaper, ranges)
  if (pages.length === 0) {
    recorder.report(nothingChosen(fitted.parts.flat().length, onPaper))
    return []
  }
  if (ranges !== undefined || parts !== fitted.parts) await page.show(pages.map(({ html }) => html).join(''))
  recorder.report(...reportRasterised(await page.findRasterised(), onPaper.deck))
  // Notes that are kept out of the deck are not to be handed out with its pages.
  const isOpen = hasNotes && chooseNotesPolicy(config, frontMatter) === 'deck'
  const pdf = await page.print({
    slides: pages.length,
    epochSeconds: pdfDate(frontMatter, config.epochSeconds),
    information: pdfInformation(frontMatter),
    ...(isOpen && { notes: notesOfPages(pages, onPaper) }),
  })
  return [await outputs.write(outputPaths(file.deck, file.locale).pdf, pdf)]
}

/** The parts of each slide with a page for each step; the same where there is none. */
function withSteps(parts: DeckParts): DeckParts {
  const pages = parts.map((own) => own.flatMap(pagesOfPart))
  return pages.flat().length === parts.flat().length ? parts : pages
}

function nothingChosen(count: number, { deck: { deck } }: Rendering) {
  const { shownAs, deck: name, locale } = deck.file
  const message = `None of the slides that \`--pages\` names is in the deck, which has ${count}.`
  return diagnose('pdf/no-pages', { place: { file: shownAs }, deck: name, locale, message })
}
