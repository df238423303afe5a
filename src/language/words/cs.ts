import type { Words } from '../words.js'

export const cs: Words = {
  languages: 'Jazyky',
  previousSlide: 'Předchozí snímek',
  nextSlide: 'Další snímek',
  slideOf: 'Snímek {n} z {total}',
  missingPicture: 'Chybí obrázek',
  contents: 'Obsah',
  continued: 'pokračování',
}
