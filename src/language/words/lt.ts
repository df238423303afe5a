import type { TranslatedWords } from '../words.js'

export const lt: TranslatedWords = {
  languages: 'Kalbos',
  previousSlide: 'Ankstesnė skaidrė',
  nextSlide: 'Kita skaidrė',
  slideOf: '{n} skaidrė iš {total}',
  missingPicture: 'Trūksta paveikslėlio',
  contents: 'Turinys',
  continued: 'tęsinys',
  notes: 'Pranešėjo pastabos',
  handout: 'Dalomoji medžiaga',
  outdated: 'Pasenęs vertimas',
  untranslated: 'Dar neišversta',
  pageOf: '{n} puslapis iš {total}',
  chooseLanguage: 'Pasirinkite kalbą',
  languageChanged: 'Kalba: {language}',
  slides: 'Skaidrės',
  source: 'Originalo tekstas',
  translation: 'Vertimas',
}
