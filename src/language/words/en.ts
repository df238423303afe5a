import type { Words } from '../words.js'

export const en: Words = {
  languages: 'Languages',
  previousSlide: 'Previous slide',
  nextSlide: 'Next slide',
  slideOf: 'Slide {n} of {total}',
  missingPicture: 'Missing picture',
  contents: 'Contents',
  continued: 'continued',
}
