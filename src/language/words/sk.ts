import type { Words } from '../words.js'

export const sk: Words = {
  languages: 'Jazyky',
  previousSlide: 'Predchádzajúca snímka',
  nextSlide: 'Ďalšia snímka',
  slideOf: 'Snímka {n} z {total}',
  missingPicture: 'Chýba obrázok',
  contents: 'Obsah',
  continued: 'pokračovanie',
}
