import type { Words } from '../words.js'

export const ar: Words = {
  languages: 'اللغات',
  previousSlide: 'الشريحة السابقة',
  nextSlide: 'الشريحة التالية',
  slideOf: 'الشريحة {n} من {total}',
  missingPicture: 'صورة غير موجودة',
  contents: 'المحتويات',
  continued: 'تابع',
}
