import { mapDictionaries } from './map-dictionaries.js'
import type { PdfObjects } from './read-objects.js'
import { referencesIn } from './references-in.js'

/**
 * The same PDF in which only pictures are figures. Chromium makes one of the frame around a picture and its caption too, and says
 * nothing of what that shows, since the picture in it does; readers then tell of a figure that nobody described.
 */
export function fixFigures(pdf: PdfObjects): PdfObjects {
  return mapDictionaries(pdf, (text) => {
    const isFrame =
      /^\d+ 0 obj\n<<\/Type \/StructElem\n\/S \/Figure\n/.test(text) &&
      !text.includes('/Alt ') &&
      referencesIn(text, 'K').some((child) => isElement(pdf.objects.get(child)))
    return isFrame ? text.replace('/S /Figure\n', '/S /Div\n') : text
  })
}

const isElement = (text = '') => text.includes('<</Type /StructElem\n')
