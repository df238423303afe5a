import { mapDictionaries } from './map-dictionaries.js'
import type { PdfObjects } from './read-objects.js'
import { readText, writtenText } from './read-text.js'
import { referencesIn } from './references-in.js'

const alt = new RegExp(`/Alt ${writtenText}`)

/**
 * The same PDF in which only pictures are figures. Chromium makes one of the frame around a picture and its caption too, and says
 * nothing of what that shows, since the picture in it does; readers then tell of a figure that nobody described. It makes one of a formula
 * too, which PDF knows as such.
 * @param formulas what the page's formulas are called
 */
export function fixFigures(pdf: PdfObjects, formulas: readonly string[]): PdfObjects {
  const known = new Set(formulas)
  return mapDictionaries(pdf, (text) => {
    if (!/^\d+ 0 obj\n<<\/Type \/StructElem\n\/S \/Figure\n/.test(text)) return text
    const found = alt.exec(text)
    if (found !== null)
      return known.has(readText(found[1], found[2])) ? text.replace('/S /Figure\n', '/S /Formula\n') : text
    const isFrame =
      !text.includes('/Alt ') && referencesIn(text, 'K').some((child) => isElement(pdf.objects.get(child)))
    return isFrame ? text.replace('/S /Figure\n', '/S /Div\n') : text
  })
}

const isElement = (text = '') => text.includes('<</Type /StructElem\n')
