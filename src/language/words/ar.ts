import type { TranslatedWords } from '../words.js'

export const ar: TranslatedWords = {
  languages: 'اللغات',
  previousSlide: 'الشريحة السابقة',
  nextSlide: 'الشريحة التالية',
  slideOf: 'الشريحة {n} من {total}',
  missingPicture: 'صورة غير موجودة',
  contents: 'المحتويات',
  continued: 'تابع',
  notes: 'ملاحظات المتحدث',
  handout: 'نشرة للتوزيع',
  outdated: 'ترجمة غير محدَّثة',
  untranslated: 'لم تُترجم بعد',
  pageOf: 'الصفحة {n} من {total}',
  chooseLanguage: 'اختر لغة',
  languageChanged: 'اللغة: {language}',
  slides: 'الشرائح',
  source: 'النص الأصلي',
  translation: 'الترجمة',
}
