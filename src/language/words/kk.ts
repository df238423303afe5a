import type { Words } from '../words.js'

export const kk: Words = {
  languages: 'Тілдер',
  previousSlide: 'Алдыңғы слайд',
  nextSlide: 'Келесі слайд',
  slideOf: '{n}-слайд, барлығы {total}',
  missingPicture: 'Сурет жоқ',
  contents: 'Мазмұны',
  continued: 'жалғасы',
}
