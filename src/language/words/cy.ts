import type { Words } from '../words.js'

export const cy: Words = {
  languages: 'Ieithoedd',
  previousSlide: 'Sleid flaenorol',
  nextSlide: 'Sleid nesaf',
  slideOf: 'Sleid {n} o {total}',
  missingPicture: 'Llun ar goll',
  contents: 'Cynnwys',
  continued: 'parhad',
}
