import type { Words } from '../words.js'

export const de: Words = {
  languages: 'Sprachen',
  previousSlide: 'Vorige Folie',
  nextSlide: 'Nächste Folie',
  slideOf: 'Folie {n} von {total}',
  missingPicture: 'Fehlendes Bild',
  contents: 'Inhalt',
  continued: 'Fortsetzung',
}
