import type { Words } from '../words.js'

export const fr: Words = {
  languages: 'Langues',
  previousSlide: 'Diapositive précédente',
  nextSlide: 'Diapositive suivante',
  slideOf: 'Diapositive {n} sur {total}',
  missingPicture: 'Image introuvable',
  contents: 'Sommaire',
  continued: 'suite',
}
