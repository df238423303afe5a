import type { Words } from '../words.js'

export const tr: Words = {
  languages: 'Diller',
  previousSlide: 'Önceki slayt',
  nextSlide: 'Sonraki slayt',
  slideOf: 'Slayt {n} / {total}',
  missingPicture: 'Eksik resim',
  contents: 'İçindekiler',
  continued: 'devamı',
}
