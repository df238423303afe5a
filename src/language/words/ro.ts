import type { Words } from '../words.js'

export const ro: Words = {
  languages: 'Limbi',
  previousSlide: 'Diapozitivul anterior',
  nextSlide: 'Diapozitivul următor',
  slideOf: 'Diapozitivul {n} din {total}',
  missingPicture: 'Imagine lipsă',
  contents: 'Cuprins',
  continued: 'continuare',
}
