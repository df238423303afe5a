import type { TranslatedWords } from '../words.js'

export const hu: TranslatedWords = {
  languages: 'Nyelvek',
  previousSlide: 'Előző dia',
  nextSlide: 'Következő dia',
  slideOf: '{n}. dia, összesen {total}',
  missingPicture: 'Hiányzó kép',
  contents: 'Tartalom',
  continued: 'folytatás',
  notes: 'Előadói jegyzetek',
  handout: 'Emlékeztető',
  outdated: 'Elavult fordítás',
  untranslated: 'Még nincs lefordítva',
  pageOf: '{n}. oldal, összesen {total}',
  chooseLanguage: 'Válasszon nyelvet',
  languageChanged: 'Nyelv: {language}',
  slides: 'Diák',
  source: 'Forrásszöveg',
  translation: 'Fordítás',
}
