import type { TranslatedWords } from '../words.js'

export const eo: TranslatedWords = {
  languages: 'Lingvoj',
  previousSlide: 'Antaŭa lumbildo',
  nextSlide: 'Sekva lumbildo',
  slideOf: 'Lumbildo {n} el {total}',
  missingPicture: 'Mankas bildo',
  contents: 'Enhavo',
  continued: 'daŭrigo',
  notes: 'Notoj de la preleganto',
  handout: 'Disdonaĵo',
  outdated: 'Malaktuala traduko',
  untranslated: 'Ankoraŭ ne tradukita',
  pageOf: 'Paĝo {n} el {total}',
  chooseLanguage: 'Elektu lingvon',
  languageChanged: 'Lingvo: {language}',
  slides: 'Lumbildoj',
  source: 'Originala teksto',
  translation: 'Traduko',
}
