import type { TranslatedWords } from '../words.js'

export const isl: TranslatedWords = {
  languages: 'Tungumál',
  previousSlide: 'Fyrri glæra',
  nextSlide: 'Næsta glæra',
  slideOf: 'Glæra {n} af {total}',
  missingPicture: 'Mynd vantar',
  contents: 'Efnisyfirlit',
  continued: 'framhald',
  notes: 'Minnispunktar fyrirlesara',
  handout: 'Dreifiblöð',
  outdated: 'Úrelt þýðing',
  untranslated: 'Ekki þýtt enn',
  pageOf: 'Síða {n} af {total}',
  chooseLanguage: 'Veldu tungumál',
  languageChanged: 'Tungumál: {language}',
  slides: 'Glærur',
  source: 'Frumtexti',
  translation: 'Þýðing',
}
