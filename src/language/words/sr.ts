import type { Words } from '../words.js'

export const sr: Words = {
  languages: 'Језици',
  previousSlide: 'Претходни слајд',
  nextSlide: 'Следећи слајд',
  slideOf: 'Слајд {n} од {total}',
  missingPicture: 'Недостаје слика',
  contents: 'Садржај',
  continued: 'наставак',
}
