import type { Words } from '../words.js'

export const fi: Words = {
  languages: 'Kielet',
  previousSlide: 'Edellinen dia',
  nextSlide: 'Seuraava dia',
  slideOf: 'Dia {n}/{total}',
  missingPicture: 'Kuva puuttuu',
  contents: 'Sisältö',
  continued: 'jatkuu',
}
