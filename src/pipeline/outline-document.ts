import type { createParser } from '../markdown/create-parser.js'
import { parseDocument } from '../markdown/parse-document.js'
import type { ReadingWishes } from '../model/document.js'
import type { Outline } from '../model/outline.js'
import { readOutline } from '../locale/read-outline.js'
import { splitSlides } from '../slides/split-slides.js'
import { withinLimit } from './within-limit.js'

/** A document's text, and the deck whose name it bears where it has no title. */
export interface OutlinedText extends ReadingWishes {
  readonly deck: string
  readonly text: string
}

/** Parse and split, as far as an outline needs; what is wrong in the document is not reported. One that takes too long counts as empty. */
export function outlineDocument(
  { deck, text, html, math }: OutlinedText,
  parser: ReturnType<typeof createParser>,
): Outline {
  const outline = (read: string) => {
    const file = { path: '', shownAs: '', deck, locale: 'en', text: read } // its place only matters to diagnostics
    return readOutline(splitSlides(parseDocument(file, parser, { html, math }).value).value)
  }
  return withinLimit(text, () => outline(text))?.value ?? outline('')
}
