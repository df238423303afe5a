import type { Words } from '../words.js'

export const nl: Words = {
  languages: 'Talen',
  previousSlide: 'Vorige dia',
  nextSlide: 'Volgende dia',
  slideOf: 'Dia {n} van {total}',
  missingPicture: 'Ontbrekende afbeelding',
  contents: 'Inhoud',
  continued: 'vervolg',
}
