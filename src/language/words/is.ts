import type { Words } from '../words.js'

export const isl: Words = {
  languages: 'Tungumál',
  previousSlide: 'Fyrri glæra',
  nextSlide: 'Næsta glæra',
  slideOf: 'Glæra {n} af {total}',
  missingPicture: 'Mynd vantar',
  contents: 'Efnisyfirlit',
  continued: 'framhald',
}
