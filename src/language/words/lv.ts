import type { Words } from '../words.js'

export const lv: Words = {
  languages: 'Valodas',
  previousSlide: 'Iepriekšējais slaids',
  nextSlide: 'Nākamais slaids',
  slideOf: '{n}. slaids no {total}',
  missingPicture: 'Trūkst attēla',
  contents: 'Saturs',
  continued: 'turpinājums',
}
