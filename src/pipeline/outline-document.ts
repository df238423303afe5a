import type { createParser } from '../markdown/create-parser.js'
import { parseDocument } from '../markdown/parse-document.js'
import type { HtmlAllowance } from '../model/html-allowance.js'
import type { Outline } from '../model/outline.js'
import { readOutline } from '../locale/read-outline.js'
import { splitSlides } from '../slides/split-slides.js'

/** A document's text, and the deck whose name it bears where it has no title. */
export interface OutlinedText {
  readonly deck: string
  readonly text: string
  /** HTML that it may hold besides the usual. */
  readonly html?: HtmlAllowance
}

/** Parse and split, as far as an outline needs; what is wrong in the document is not reported. */
export function outlineDocument(
  { deck, text, html }: OutlinedText,
  parser: ReturnType<typeof createParser>,
): Outline {
  const file = { path: '', shownAs: '', deck, locale: 'en', text } // its place only matters to diagnostics
  return readOutline(splitSlides(parseDocument(file, parser, html).value).value)
}
