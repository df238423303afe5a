import type { Words } from '../words.js'

export const ru: Words = {
  languages: 'Языки',
  previousSlide: 'Предыдущий слайд',
  nextSlide: 'Следующий слайд',
  slideOf: 'Слайд {n} из {total}',
  missingPicture: 'Нет изображения',
  contents: 'Содержание',
  continued: 'продолжение',
}
