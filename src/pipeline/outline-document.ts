import type { createParser } from '../markdown/create-parser.js'
import type { Origin } from '../model/origin.js'
import type { Outline } from '../model/outline.js'
import { readOutline } from '../locale/read-outline.js'
import { splitSlides } from '../slides/split-slides.js'
import { type ParseSetting, parseText } from './parse-text.js'
import { withinLimit } from './within-limit.js'

/** A document's text, and the deck whose name it bears where it has no title. */
export interface OutlinedText extends ParseSetting {
  readonly deck: string
  readonly text: string
  /** Where its lines come from, where it includes other files. */
  readonly origins?: readonly Origin[]
}

/** Parse and split, as far as an outline needs; what is wrong in the document is not reported. One that takes too long counts as empty. */
export function outlineDocument(
  { deck, text, origins, ...setting }: OutlinedText,
  parser: ReturnType<typeof createParser>,
): Outline {
  const outline = (read: string) => {
    const file = { path: '', shownAs: '', deck, locale: 'en', text: read, ...(origins && { origins }) } // its place only matters to diagnostics
    return readOutline(splitSlides(parseText(file, parser, setting).value).value)
  }
  return withinLimit(text, () => outline(text))?.value ?? outline('')
}
