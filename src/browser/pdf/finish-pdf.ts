import { fixDates } from './fix-dates.js'
import { fixIds } from './fix-ids.js'
import { fixOutline } from './fix-outline.js'
import { readObjects } from './read-objects.js'
import { writeObjects } from './write-objects.js'

/** What is known of a PDF that the browser does not write, or not as it should be. */
export interface PdfDetails {
  /** The date that it gets, in seconds since 1970. */
  readonly epochSeconds: number
  /** The text of its page's headings, in their order. */
  readonly headings: readonly string[]
}

/** A PDF as the browser printed it, made what it is to be: the same bytes for the same page. */
export function finishPdf(printed: Uint8Array, { epochSeconds, headings }: PdfDetails): Uint8Array {
  const pdf = readObjects(printed)
  return writeObjects(fixOutline(fixIds(fixDates(pdf, epochSeconds)), headings))
}
