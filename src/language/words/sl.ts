import type { Words } from '../words.js'

export const sl: Words = {
  languages: 'Jeziki',
  previousSlide: 'Prejšnji diapozitiv',
  nextSlide: 'Naslednji diapozitiv',
  slideOf: 'Diapozitiv {n} od {total}',
  missingPicture: 'Manjka slika',
  contents: 'Vsebina',
  continued: 'nadaljevanje',
}
