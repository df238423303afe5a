import type { Words } from '../words.js'

export const srLatn: Words = {
  languages: 'Jezici',
  previousSlide: 'Prethodni slajd',
  nextSlide: 'Sledeći slajd',
  slideOf: 'Slajd {n} od {total}',
  missingPicture: 'Nedostaje slika',
  contents: 'Sadržaj',
  continued: 'nastavak',
}
