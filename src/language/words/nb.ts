import type { TranslatedWords } from '../words.js'

export const nb: TranslatedWords = {
  languages: 'Språk',
  previousSlide: 'Forrige lysbilde',
  nextSlide: 'Neste lysbilde',
  slideOf: 'Lysbilde {n} av {total}',
  missingPicture: 'Bilde mangler',
  contents: 'Innhold',
  continued: 'fortsettelse',
  notes: 'Talernotater',
  handout: 'Støtteark',
  outdated: 'Utdatert oversettelse',
  untranslated: 'Ikke oversatt ennå',
  pageOf: 'Side {n} av {total}',
  chooseLanguage: 'Velg et språk',
  languageChanged: 'Språk: {language}',
  slides: 'Lysbilder',
  source: 'Kildetekst',
  translation: 'Oversettelse',
}
