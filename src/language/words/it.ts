import type { Words } from '../words.js'

export const it: Words = {
  languages: 'Lingue',
  previousSlide: 'Diapositiva precedente',
  nextSlide: 'Diapositiva successiva',
  slideOf: 'Diapositiva {n} di {total}',
  missingPicture: 'Immagine mancante',
  contents: 'Indice',
  continued: 'continua',
}
