import type { Words } from '../words.js'

export const uz: Words = {
  languages: 'Tillar',
  previousSlide: 'Oldingi slayd',
  nextSlide: 'Keyingi slayd',
  slideOf: 'Slayd {n} / {total}',
  missingPicture: 'Rasm yo‘q',
  contents: 'Mundarija',
  continued: 'davomi',
}
