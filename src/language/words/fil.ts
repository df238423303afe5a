import type { Words } from '../words.js'

export const fil: Words = {
  languages: 'Mga wika',
  previousSlide: 'Nakaraang slide',
  nextSlide: 'Susunod na slide',
  slideOf: 'Slide {n} ng {total}',
  missingPicture: 'Walang larawan',
  contents: 'Nilalaman',
  continued: 'karugtong',
}
