import type { Words } from '../words.js'

export const sq: Words = {
  languages: 'Gjuhët',
  previousSlide: 'Diapozitivi i mëparshëm',
  nextSlide: 'Diapozitivi tjetër',
  slideOf: 'Diapozitivi {n} nga {total}',
  missingPicture: 'Mungon figura',
  contents: 'Përmbajtja',
  continued: 'vazhdim',
}
