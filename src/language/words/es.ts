import type { Words } from '../words.js'

export const es: Words = {
  languages: 'Idiomas',
  previousSlide: 'Diapositiva anterior',
  nextSlide: 'Diapositiva siguiente',
  slideOf: 'Diapositiva {n} de {total}',
  missingPicture: 'Imagen no encontrada',
  contents: 'Contenido',
  continued: 'continuación',
}
