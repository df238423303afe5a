import type { Words } from '../words.js'

export const uk: Words = {
  languages: 'Мови',
  previousSlide: 'Попередній слайд',
  nextSlide: 'Наступний слайд',
  slideOf: 'Слайд {n} з {total}',
  missingPicture: 'Немає зображення',
  contents: 'Зміст',
  continued: 'продовження',
}
