import type { Words } from '../words.js'

export const bs: Words = {
  languages: 'Jezici',
  previousSlide: 'Prethodni slajd',
  nextSlide: 'Sljedeći slajd',
  slideOf: 'Slajd {n} od {total}',
  missingPicture: 'Nedostaje slika',
  contents: 'Sadržaj',
  continued: 'nastavak',
}
