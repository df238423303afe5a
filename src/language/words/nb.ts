import type { Words } from '../words.js'

export const nb: Words = {
  languages: 'Språk',
  previousSlide: 'Forrige lysbilde',
  nextSlide: 'Neste lysbilde',
  slideOf: 'Lysbilde {n} av {total}',
  missingPicture: 'Bilde mangler',
  contents: 'Innhold',
  continued: 'fortsettelse',
}
