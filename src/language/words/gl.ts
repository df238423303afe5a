import type { TranslatedWords } from '../words.js'

export const gl: TranslatedWords = {
  languages: 'Linguas',
  previousSlide: 'Diapositiva anterior',
  nextSlide: 'Diapositiva seguinte',
  slideOf: 'Diapositiva {n} de {total}',
  missingPicture: 'Falta a imaxe',
  contents: 'Contido',
  continued: 'continuación',
  notes: 'Notas do orador',
  handout: 'Material para repartir',
  outdated: 'Tradución desactualizada',
  untranslated: 'Aínda sen traducir',
  pageOf: 'Páxina {n} de {total}',
  chooseLanguage: 'Escolla unha lingua',
  languageChanged: 'Lingua: {language}',
  slides: 'Diapositivas',
  source: 'Texto orixinal',
  translation: 'Tradución',
}
