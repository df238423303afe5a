import type { Words } from '../words.js'

export const az: Words = {
  languages: 'Dillər',
  previousSlide: 'Əvvəlki slayd',
  nextSlide: 'Növbəti slayd',
  slideOf: 'Slayd {n} / {total}',
  missingPicture: 'Şəkil yoxdur',
  contents: 'Mündəricat',
  continued: 'davamı',
}
