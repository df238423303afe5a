import type { Words } from '../words.js'

export const ur: Words = {
  languages: 'زبانیں',
  previousSlide: 'پچھلی سلائیڈ',
  nextSlide: 'اگلی سلائیڈ',
  slideOf: 'سلائیڈ {n} از {total}',
  missingPicture: 'تصویر موجود نہیں',
  contents: 'فہرست',
  continued: 'جاری',
}
