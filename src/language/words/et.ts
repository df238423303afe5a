import type { Words } from '../words.js'

export const et: Words = {
  languages: 'Keeled',
  previousSlide: 'Eelmine slaid',
  nextSlide: 'Järgmine slaid',
  slideOf: 'Slaid {n} / {total}',
  missingPicture: 'Pilt puudub',
  contents: 'Sisukord',
  continued: 'järg',
}
