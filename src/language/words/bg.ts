import type { Words } from '../words.js'

export const bg: Words = {
  languages: 'Езици',
  previousSlide: 'Предишен слайд',
  nextSlide: 'Следващ слайд',
  slideOf: 'Слайд {n} от {total}',
  missingPicture: 'Липсваща картина',
  contents: 'Съдържание',
  continued: 'продължение',
}
