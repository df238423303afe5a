import type { Words } from '../words.js'

export const hy: Words = {
  languages: 'Լեզուներ',
  previousSlide: 'Նախորդ սլայդը',
  nextSlide: 'Հաջորդ սլայդը',
  slideOf: 'Սլայդ {n} / {total}',
  missingPicture: 'Պատկերը բացակայում է',
  contents: 'Բովանդակություն',
  continued: 'շարունակություն',
}
