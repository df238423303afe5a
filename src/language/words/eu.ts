import type { Words } from '../words.js'

export const eu: Words = {
  languages: 'Hizkuntzak',
  previousSlide: 'Aurreko diapositiba',
  nextSlide: 'Hurrengo diapositiba',
  slideOf: '{n}. diapositiba, guztira {total}',
  missingPicture: 'Irudia falta da',
  contents: 'Edukia',
  continued: 'jarraipena',
}
