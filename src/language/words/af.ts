import type { Words } from '../words.js'

export const af: Words = {
  languages: 'Tale',
  previousSlide: 'Vorige skyfie',
  nextSlide: 'Volgende skyfie',
  slideOf: 'Skyfie {n} van {total}',
  missingPicture: 'Prent ontbreek',
  contents: 'Inhoud',
  continued: 'vervolg',
}
