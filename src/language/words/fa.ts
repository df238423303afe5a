import type { TranslatedWords } from '../words.js'

export const fa: TranslatedWords = {
  languages: 'زبان‌ها',
  previousSlide: 'اسلاید پیشین',
  nextSlide: 'اسلاید بعدی',
  slideOf: 'اسلاید {n} از {total}',
  missingPicture: 'تصویر موجود نیست',
  contents: 'فهرست',
  continued: 'ادامه',
  notes: 'یادداشت‌های سخنران',
  handout: 'جزوه',
  outdated: 'ترجمهٔ قدیمی',
  untranslated: 'هنوز ترجمه نشده است',
  pageOf: 'صفحهٔ {n} از {total}',
  chooseLanguage: 'زبانی را انتخاب کنید',
  languageChanged: 'زبان: {language}',
  slides: 'اسلایدها',
  source: 'متن اصلی',
  translation: 'ترجمه',
}
