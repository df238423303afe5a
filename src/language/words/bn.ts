import type { Words } from '../words.js'

export const bn: Words = {
  languages: 'ভাষা',
  previousSlide: 'আগের স্লাইড',
  nextSlide: 'পরের স্লাইড',
  slideOf: 'স্লাইড {n}, মোট {total}',
  missingPicture: 'ছবি পাওয়া যায়নি',
  contents: 'সূচিপত্র',
  continued: 'চলমান',
}
