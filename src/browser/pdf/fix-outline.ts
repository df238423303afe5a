import { mapDictionaries } from './map-dictionaries.js'
import type { PdfObjects } from './read-objects.js'

/** A title that has letters beyond ASCII, as Chromium writes it: UTF-16 in hexadecimal, behind its byte order mark. */
const title = /(?<=\/Title <FEFF)[0-9A-F]+(?=>)/g

/**
 * The same PDF with the words of its outline in the order of the headings. Chromium joins them as it paints them, from the
 * left, so that of a heading in Arabic or Hebrew the last word comes first.
 * @param headings the text of the headings that the outline was made of
 */
export function fixOutline(pdf: PdfObjects, headings: readonly string[]): PdfObjects {
  const known = new Map(headings.map((heading) => [lettersOf(heading), encode(heading)]))
  return mapDictionaries(pdf, (text) =>
    text.replace(title, (written) => known.get(lettersOf(decode(written))) ?? written),
  )
}

/** The letters and spaces of a text, whatever their order. */
const lettersOf = (text: string) => [...text].sort().join('')

const encode = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()

const decode = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
