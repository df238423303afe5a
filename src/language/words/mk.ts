import type { Words } from '../words.js'

export const mk: Words = {
  languages: 'Јазици',
  previousSlide: 'Претходен слајд',
  nextSlide: 'Следен слајд',
  slideOf: 'Слајд {n} од {total}',
  missingPicture: 'Недостасува слика',
  contents: 'Содржина',
  continued: 'продолжение',
}
