import { type PageFacts, readFacts } from './page/read-facts.js'
import { finishPdf, type PdfDetails } from './pdf/finish-pdf.js'
import { PrintError } from './print-error.js'
import { siteAddress, siteOrigin } from './serve-site.js'
import type { SitePage } from './session.js'
import { withinTime } from './within-time.js'

/** A print page, and by what it is known to be whole. */
export interface PrintJob extends PdfDetails {
  /** The path of the page in its site. */
  readonly entry: string
  /** How many `section[data-slide]` it has. */
  readonly slides: number
  /** The nonce in `data-marker` of its root element. */
  readonly marker: string
}

const printLimitMs = 60_000

const paper = { tagged: true, outline: true, preferCSSPageSize: true, printBackground: true }

/**
 * Prints the page, which is open already, to a tagged PDF with outline: the same bytes for the same slides, whatever was
 * shown or printed before. Throws a `PrintError` rather than print a page that is not whole.
 */
export async function printPage(sitePage: SitePage, job: PrintJob): Promise<Uint8Array> {
  try {
    const facts = await sitePage.page.evaluate(readFacts)
    checkSurroundings(sitePage, job)
    checkFacts(facts, job)
    const pdf = await withinTime(sitePage.page.pdf(paper), printLimitMs, `The PDF was not ready in time.`)
    checkSurroundings(sitePage, job)
    checkFrame(pdf)
    return finishPdf(pdf, job, facts)
  } catch (error) {
    // A page that runs away fails in many ways; what it did says more than how the browser then stumbled.
    if (!(error instanceof PrintError)) checkSurroundings(sitePage, job)
    throw isDeparture(error) ? departed('another address', error) : error
  }
}

function checkSurroundings({ page, refused, errors }: SitePage, job: PrintJob): void {
  const [outside] = refused
  if (outside)
    throw new PrintError(`The page asked for \`${shown(outside)}\`, which is not part of the deck.`)
  if (page.url().split('#')[0] !== siteAddress(job.entry) && page.url() !== 'about:blank') {
    throw departed(`\`${shown(page.url())}\``)
  }
  const [error] = errors
  if (error) throw new PrintError(`The browser reports an error in the page: ${firstLine(error)}`)
}

function checkFacts(facts: PageFacts, job: PrintJob): void {
  if (facts.marker !== job.marker) {
    throw new PrintError(
      'The browser shows another page than the one that was made: its marker is not there.',
    )
  }
  if (facts.slides !== job.slides) {
    throw new PrintError(`The page has ${facts.slides} slides where ${job.slides} were laid out.`)
  }
  const [font] = facts.missingFonts
  if (font) throw new PrintError(`The font \`${font}\` could not be loaded.`)
  const [picture] = facts.brokenPictures
  if (picture !== undefined) throw new PrintError(`The picture \`${shown(picture)}\` cannot be shown.`)
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

function departed(where: string, cause?: unknown): PrintError {
  return new PrintError(`The page left for ${where} before it was printed.`, { cause })
}

/** An address as the author knows it: without the origin, which is the program's own, and without a long tail. */
function shown(address: string): string {
  const path = address.startsWith(siteOrigin) ? address.slice(siteOrigin.length) : address
  return path.length > 100 ? `${path.slice(0, 100)}…` : path
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
}
