import type { Words } from '../words.js'

export const da: Words = {
  languages: 'Sprog',
  previousSlide: 'Forrige dias',
  nextSlide: 'Næste dias',
  slideOf: 'Dias {n} af {total}',
  missingPicture: 'Billede mangler',
  contents: 'Indhold',
  continued: 'fortsat',
}
