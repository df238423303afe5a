import type { Words } from '../words.js'

export const nn: Words = {
  languages: 'Språk',
  previousSlide: 'Førre lysbilete',
  nextSlide: 'Neste lysbilete',
  slideOf: 'Lysbilete {n} av {total}',
  missingPicture: 'Bilete manglar',
  contents: 'Innhald',
  continued: 'framhald',
}
