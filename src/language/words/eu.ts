import type { TranslatedWords } from '../words.js'

export const eu: TranslatedWords = {
  languages: 'Hizkuntzak',
  previousSlide: 'Aurreko diapositiba',
  nextSlide: 'Hurrengo diapositiba',
  slideOf: '{n}. diapositiba, guztira {total}',
  missingPicture: 'Irudia falta da',
  contents: 'Edukia',
  continued: 'jarraipena',
  notes: 'Hizlariaren oharrak',
  handout: 'Banatzeko materiala',
  outdated: 'Itzulpen zaharkitua',
  untranslated: 'Oraindik itzuli gabe',
  pageOf: '{n}. orria, guztira {total}',
  chooseLanguage: 'Aukeratu hizkuntza bat',
  languageChanged: 'Hizkuntza: {language}',
  slides: 'Diapositibak',
  source: 'Jatorrizko testua',
  translation: 'Itzulpena',
}
