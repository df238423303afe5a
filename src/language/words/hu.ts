import type { Words } from '../words.js'

export const hu: Words = {
  languages: 'Nyelvek',
  previousSlide: 'Előző dia',
  nextSlide: 'Következő dia',
  slideOf: '{n}. dia, összesen {total}',
  missingPicture: 'Hiányzó kép',
  contents: 'Tartalom',
  continued: 'folytatás',
}
