import type { Words } from '../words.js'

export const ca: Words = {
  languages: 'Llengües',
  previousSlide: 'Diapositiva anterior',
  nextSlide: 'Diapositiva següent',
  slideOf: 'Diapositiva {n} de {total}',
  missingPicture: 'Falta la imatge',
  contents: 'Contingut',
  continued: 'continuació',
}
