import type { Words } from '../words.js'

export const he: Words = {
  languages: 'שפות',
  previousSlide: 'השקופית הקודמת',
  nextSlide: 'השקופית הבאה',
  slideOf: 'שקופית {n} מתוך {total}',
  missingPicture: 'תמונה חסרה',
  contents: 'תוכן',
  continued: 'המשך',
}
