import type { Words } from '../words.js'

export const fa: Words = {
  languages: 'زبان‌ها',
  previousSlide: 'اسلاید پیشین',
  nextSlide: 'اسلاید بعدی',
  slideOf: 'اسلاید {n} از {total}',
  missingPicture: 'تصویر موجود نیست',
  contents: 'فهرست',
  continued: 'ادامه',
}
