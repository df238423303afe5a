import type { TranslatedWords } from '../words.js'

export const bn: TranslatedWords = {
  languages: 'ভাষা',
  previousSlide: 'আগের স্লাইড',
  nextSlide: 'পরের স্লাইড',
  slideOf: 'স্লাইড {n}, মোট {total}',
  missingPicture: 'ছবি পাওয়া যায়নি',
  contents: 'সূচিপত্র',
  continued: 'পূর্বানুবৃত্তি',
  notes: 'বক্তার নোট',
  handout: 'বিতরণপত্র',
  outdated: 'পুরোনো অনুবাদ',
  untranslated: 'এখনও অনূদিত হয়নি',
  pageOf: 'পৃষ্ঠা {n}, মোট {total}',
  chooseLanguage: 'একটি ভাষা বেছে নিন',
  languageChanged: 'ভাষা: {language}',
  slides: 'স্লাইডসমূহ',
  source: 'মূল পাঠ',
  translation: 'অনুবাদ',
}
