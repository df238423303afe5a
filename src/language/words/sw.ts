import type { TranslatedWords } from '../words.js'

export const sw: TranslatedWords = {
  languages: 'Lugha',
  previousSlide: 'Slaidi iliyotangulia',
  nextSlide: 'Slaidi inayofuata',
  slideOf: 'Slaidi {n} kati ya {total}',
  missingPicture: 'Picha haipo',
  contents: 'Yaliyomo',
  continued: 'inaendelea',
  notes: 'Maelezo ya msemaji',
  handout: 'Kitini',
  outdated: 'Tafsiri iliyopitwa na wakati',
  untranslated: 'Bado haijatafsiriwa',
  pageOf: 'Ukurasa {n} kati ya {total}',
  chooseLanguage: 'Chagua lugha',
  languageChanged: 'Lugha: {language}',
  slides: 'Slaidi',
  source: 'Matini chanzi',
  translation: 'Tafsiri',
}
