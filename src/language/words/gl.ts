import type { Words } from '../words.js'

export const gl: Words = {
  languages: 'Linguas',
  previousSlide: 'Diapositiva anterior',
  nextSlide: 'Diapositiva seguinte',
  slideOf: 'Diapositiva {n} de {total}',
  missingPicture: 'Falta a imaxe',
  contents: 'Contido',
  continued: 'continuación',
}
