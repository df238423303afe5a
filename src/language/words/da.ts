import type { TranslatedWords } from '../words.js'

export const da: TranslatedWords = {
  languages: 'Sprog',
  previousSlide: 'Forrige dias',
  nextSlide: 'Næste dias',
  slideOf: 'Dias {n} af {total}',
  missingPicture: 'Billede mangler',
  contents: 'Indhold',
  continued: 'fortsat',
  notes: 'Talernoter',
  handout: 'Uddelingskopi',
  outdated: 'Forældet oversættelse',
  untranslated: 'Endnu ikke oversat',
  pageOf: 'Side {n} af {total}',
  chooseLanguage: 'Vælg et sprog',
  languageChanged: 'Sprog: {language}',
  slides: 'Dias',
  source: 'Kildetekst',
  translation: 'Oversættelse',
}
