import type { Words } from '../words.js'

export const ptBR: Words = {
  languages: 'Idiomas',
  previousSlide: 'Slide anterior',
  nextSlide: 'Próximo slide',
  slideOf: 'Slide {n} de {total}',
  missingPicture: 'Imagem não encontrada',
  contents: 'Sumário',
  continued: 'continuação',
}
