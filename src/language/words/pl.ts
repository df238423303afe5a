import type { Words } from '../words.js'

export const pl: Words = {
  languages: 'Języki',
  previousSlide: 'Poprzedni slajd',
  nextSlide: 'Następny slajd',
  slideOf: 'Slajd {n} z {total}',
  missingPicture: 'Brak obrazu',
  contents: 'Spis treści',
  continued: 'ciąg dalszy',
}
