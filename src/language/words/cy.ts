import type { TranslatedWords } from '../words.js'

export const cy: TranslatedWords = {
  languages: 'Ieithoedd',
  previousSlide: 'Sleid flaenorol',
  nextSlide: 'Sleid nesaf',
  slideOf: 'Sleid {n} o {total}',
  missingPicture: 'Llun ar goll',
  contents: 'Cynnwys',
  continued: 'parhad',
  notes: 'Nodiadau’r siaradwr',
  handout: 'Taflen',
  outdated: 'Cyfieithiad wedi dyddio',
  untranslated: 'Heb ei gyfieithu eto',
  pageOf: 'Tudalen {n} o {total}',
  chooseLanguage: 'Dewiswch iaith',
  languageChanged: 'Iaith: {language}',
  slides: 'Sleidiau',
  source: 'Testun gwreiddiol',
  translation: 'Cyfieithiad',
}
