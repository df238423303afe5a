import { mapDictionaries } from './map-dictionaries.js'
import type { PdfObjects } from './read-objects.js'
import { referencesIn } from './references-in.js'

/**
 * The same PDF in which only pictures are figures. Chromium makes one of the frame around a picture and its caption too, and says
 * nothing of what that shows, since the picture in it does; readers then tell of a figure that nobody described.
 * What holds elements and says what it shows is a formula.
 */
export function fixFigures(pdf: PdfObjects): PdfObjects {
  return mapDictionaries(pdf, (text) => {
    const isFrame =
      /^\d+ 0 obj\n<<\/Type \/StructElem\n\/S \/Figure\n/.test(text) &&
      referencesIn(text, 'K').some((child) => isElement(pdf.objects.get(child)))
    if (!isFrame) return text
    return text.replace('/S /Figure\n', text.includes('/Alt ') ? '/S /Formula\n' : '/S /Div\n')
  })
}

const isElement = (text = '') => text.includes('<</Type /StructElem\n')
