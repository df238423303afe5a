import type { TranslatedWords } from '../words.js'

export const ca: TranslatedWords = {
  languages: 'Llengües',
  previousSlide: 'Diapositiva anterior',
  nextSlide: 'Diapositiva següent',
  slideOf: 'Diapositiva {n} de {total}',
  missingPicture: 'Falta la imatge',
  contents: 'Contingut',
  continued: 'continuació',
  notes: 'Notes de l’orador',
  handout: 'Material per repartir',
  outdated: 'Traducció desactualitzada',
  untranslated: 'Encara sense traduir',
  pageOf: 'Pàgina {n} de {total}',
  chooseLanguage: 'Trieu una llengua',
  languageChanged: 'Llengua: {language}',
  slides: 'Diapositives',
  source: 'Text original',
  translation: 'Traducció',
}
