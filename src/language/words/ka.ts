import type { Words } from '../words.js'

export const ka: Words = {
  languages: 'ენები',
  previousSlide: 'წინა სლაიდი',
  nextSlide: 'შემდეგი სლაიდი',
  slideOf: 'სლაიდი {n} / {total}',
  missingPicture: 'სურათი ვერ მოიძებნა',
  contents: 'სარჩევი',
  continued: 'გაგრძელება',
}
