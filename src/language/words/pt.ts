import type { Words } from '../words.js'

export const pt: Words = {
  languages: 'Idiomas',
  previousSlide: 'Diapositivo anterior',
  nextSlide: 'Diapositivo seguinte',
  slideOf: 'Diapositivo {n} de {total}',
  missingPicture: 'Imagem em falta',
  contents: 'Conteúdo',
  continued: 'continuação',
}
