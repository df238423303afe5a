import type { TranslatedWords } from '../words.js'

export const fil: TranslatedWords = {
  languages: 'Mga wika',
  previousSlide: 'Nakaraang slide',
  nextSlide: 'Susunod na slide',
  slideOf: 'Slide {n} ng {total}',
  missingPicture: 'Walang larawan',
  contents: 'Nilalaman',
  continued: 'karugtong',
  notes: 'Mga tala ng tagapagsalita',
  handout: 'Ipamimigay na babasahin',
  outdated: 'Lipas nang salin',
  untranslated: 'Hindi pa naisasalin',
  pageOf: 'Pahina {n} ng {total}',
  chooseLanguage: 'Pumili ng wika',
  languageChanged: 'Wika: {language}',
  slides: 'Mga slide',
  source: 'Orihinal na teksto',
  translation: 'Salin',
}
