import { checkPage, checkSurroundings, departed, type KnownPage } from './check-page.js'
import { readFacts } from './page/read-facts.js'
import { finishPdf, type PdfDetails } from './pdf/finish-pdf.js'
import { PrintError } from './print-error.js'
import type { SitePage } from './session.js'
import { usualTimeLimits } from './time-limits.js'
import { withinTime } from './within-time.js'

/** A print page, and by what it is known to be whole. */
export interface PrintJob extends KnownPage, PdfDetails {
  /** How many `section[data-slide]` it has. */
  readonly slides: number
  /** Whether only the places of slides are read from it: it is neither tagged nor mended, which takes half of the time. */
  readonly isDraft?: boolean
}

const paper = { tagged: true, outline: true, preferCSSPageSize: true, printBackground: true }
const draftPaper = { ...paper, tagged: false, outline: false, printBackground: false }

/**
 * Prints the page, which is open already, to a tagged PDF with outline: the same bytes for the same slides, whatever was
 * shown or printed before. Throws a `PrintError` rather than print a page that is not whole.
 */
export async function printPage(
  sitePage: SitePage,
  job: PrintJob,
  limitMs = usualTimeLimits.print,
): Promise<Uint8Array> {
  const { isDraft = false } = job
  try {
    const facts = await sitePage.page.evaluate(readFacts)
    checkPage(sitePage, facts, job)
    if (facts.slides !== job.slides)
      throw new PrintError(`The page has ${facts.slides} slides where ${job.slides} were laid out.`)
    const pdf = await withinTime(
      sitePage.page.pdf(isDraft ? draftPaper : paper),
      limitMs,
      `The PDF was not ready in time.`,
    )
    checkSurroundings(sitePage, job)
    checkFrame(pdf)
    return isDraft ? pdf : finishPdf(pdf, job, facts)
  } catch (error) {
    // A page that runs away fails in many ways; what it did says more than how the browser then stumbled.
    if (!(error instanceof PrintError)) checkSurroundings(sitePage, job)
    throw isDeparture(error) ? departed('another address', error) : error
  }
}

function checkFrame(pdf: Uint8Array): void {
  const head = Buffer.from(pdf.subarray(0, 5)).toString('latin1')
  const tail = Buffer.from(pdf.subarray(-16)).toString('latin1')
  if (head === '%PDF-' && tail.trimEnd().endsWith('%%EOF')) return
  throw new PrintError('The browser returned something that is no whole PDF.')
}

/** Whether the page went elsewhere while it was looked at. */
function isDeparture(error: unknown): boolean {
  return (
    error instanceof Error && /context was destroyed|interrupted by another navigation/.test(error.message)
  )
}
