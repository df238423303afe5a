import type { Words } from '../words.js'

export const lt: Words = {
  languages: 'Kalbos',
  previousSlide: 'Ankstesnė skaidrė',
  nextSlide: 'Kita skaidrė',
  slideOf: '{n} skaidrė iš {total}',
  missingPicture: 'Trūksta paveikslėlio',
  contents: 'Turinys',
  continued: 'tęsinys',
}
