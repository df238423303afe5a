import type { TranslatedWords } from '../words.js'

export const et: TranslatedWords = {
  languages: 'Keeled',
  previousSlide: 'Eelmine slaid',
  nextSlide: 'Järgmine slaid',
  slideOf: 'Slaid {n} / {total}',
  missingPicture: 'Pilt puudub',
  contents: 'Sisukord',
  continued: 'järg',
  notes: 'Esineja märkmed',
  handout: 'Jaotusmaterjal',
  outdated: 'Aegunud tõlge',
  untranslated: 'Veel tõlkimata',
  pageOf: 'Lehekülg {n} / {total}',
  chooseLanguage: 'Valige keel',
  languageChanged: 'Keel: {language}',
  slides: 'Slaidid',
  source: 'Lähtetekst',
  translation: 'Tõlge',
}
