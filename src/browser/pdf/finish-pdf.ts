import type { PageHeading } from '../page/read-facts.js'
import { addInformation, type PdfInformation } from './add-information.js'
import { addNotes, type PdfNotes } from './add-notes.js'
import { describeLinks } from './describe-links.js'
import { fixDates } from './fix-dates.js'
import { fixFigures } from './fix-figures.js'
import { fixIds } from './fix-ids.js'
import { fixOutline } from './fix-outline.js'
import { readObjects } from './read-objects.js'
import { writeObjects } from './write-objects.js'

/** What is known of a PDF that the browser does not write, or not as it should be. */
export interface PdfDetails {
  /** The date that it gets, in seconds since 1970. */
  readonly epochSeconds: number
  readonly information?: PdfInformation
  readonly notes?: PdfNotes
}

/** What its page holds: its headings and the text of its links, in their order. */
export interface PdfPageTexts {
  readonly headings: readonly PageHeading[]
  readonly links: readonly string[]
  /** What its formulas are called. */
  readonly formulas: readonly string[]
}

/**
 * A PDF as the browser printed it, made what it is to be: the same bytes for the same page. It is taken apart and written anew,
 * which leaves it a table like any that the browser writes, and no earlier version of what was changed.
 */
export function finishPdf(printed: Uint8Array, details: PdfDetails, texts: PdfPageTexts): Uint8Array {
  const { epochSeconds, information = {}, notes } = details
  const stable = fixIds(fixDates(readObjects(printed), epochSeconds))
  const fixed = fixFigures(fixOutline(stable, texts.headings), texts.formulas)
  const described = describeLinks(addInformation(fixed, information), texts.links)
  return writeObjects(notes === undefined ? described : addNotes(described, notes))
}
