import type { Words } from '../words.js'

export const am: Words = {
  languages: 'ቋንቋዎች',
  previousSlide: 'ያለፈው ስላይድ',
  nextSlide: 'ቀጣይ ስላይድ',
  slideOf: 'ስላይድ {n} ከ{total}',
  missingPicture: 'ምስል የለም',
  contents: 'ማውጫ',
  continued: 'የቀጠለ',
}
