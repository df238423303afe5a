import type { TranslatedWords } from '../words.js'

export const ur: TranslatedWords = {
  languages: 'زبانیں',
  previousSlide: 'پچھلی سلائیڈ',
  nextSlide: 'اگلی سلائیڈ',
  slideOf: 'سلائیڈ {n} از {total}',
  missingPicture: 'تصویر موجود نہیں',
  contents: 'فہرست',
  continued: 'جاری',
  notes: 'مقرر کی یادداشتیں',
  handout: 'پرچہ برائے تقسیم',
  outdated: 'پرانا ترجمہ',
  untranslated: 'ابھی ترجمہ نہیں ہوا',
  pageOf: 'صفحہ {n} از {total}',
  chooseLanguage: 'زبان منتخب کریں',
  languageChanged: 'زبان: {language}',
  slides: 'سلائیڈیں',
  source: 'اصل متن',
  translation: 'ترجمہ',
}
