import type { TranslatedWords } from '../words.js'

export const he: TranslatedWords = {
  languages: 'שפות',
  previousSlide: 'השקופית הקודמת',
  nextSlide: 'השקופית הבאה',
  slideOf: 'שקופית {n} מתוך {total}',
  missingPicture: 'תמונה חסרה',
  contents: 'תוכן',
  continued: 'המשך',
  notes: 'הערות הדובר',
  handout: 'דף מידע לקהל',
  outdated: 'תרגום לא מעודכן',
  untranslated: 'עדיין לא תורגם',
  pageOf: 'עמוד {n} מתוך {total}',
  chooseLanguage: 'בחירת שפה',
  languageChanged: 'שפה: {language}',
  slides: 'שקופיות',
  source: 'טקסט המקור',
  translation: 'תרגום',
}
