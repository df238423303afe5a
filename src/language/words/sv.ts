import type { Words } from '../words.js'

export const sv: Words = {
  languages: 'Språk',
  previousSlide: 'Föregående bild',
  nextSlide: 'Nästa bild',
  slideOf: 'Bild {n} av {total}',
  missingPicture: 'Bild saknas',
  contents: 'Innehåll',
  continued: 'fortsättning',
}
