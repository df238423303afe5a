import type { PageHeading } from '../page/read-facts.js'
import { formatText } from './format-text.js'
import { mapDictionaries } from './map-dictionaries.js'
import type { PdfObjects } from './read-objects.js'
import { readText, writtenText } from './read-text.js'

const title = new RegExp(`(?<=/Title )${writtenText}`, 'g')

/**
 * The same PDF with the words of its outline as the headings have them. Chromium joins them as it paints them, from the left, so
 * that of a heading in Arabic or Hebrew the last word comes first, and without the space at which a line ended.
 * @param headings those that the outline was made of
 */
export function fixOutline(pdf: PdfObjects, headings: readonly PageHeading[]): PdfObjects {
  const known = new Map(headings.map(({ painted, text }) => [lettersOf(painted), text]))
  return mapDictionaries(pdf, (text, number) =>
    number === pdf.info
      ? text
      : text.replace(title, (written: string, ascii?: string, hex?: string) => {
          const meant = known.get(lettersOf(readText(ascii, hex)))
          return meant === undefined ? written : formatText(meant)
        }),
  )
}

/** The letters of a text, whatever their order, and whatever spaces are between them, also such without width. */
const lettersOf = (text: string) => [...text.replace(/[\s\u200b]/g, '')].sort().join('')
