import type { Words } from '../words.js'

export const be: Words = {
  languages: 'Мовы',
  previousSlide: 'Папярэдні слайд',
  nextSlide: 'Наступны слайд',
  slideOf: 'Слайд {n} з {total}',
  missingPicture: 'Няма відарыса',
  contents: 'Змест',
  continued: 'працяг',
}
