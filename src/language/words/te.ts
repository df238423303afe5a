import type { Words } from '../words.js'

export const te: Words = {
  languages: 'భాషలు',
  previousSlide: 'మునుపటి స్లయిడ్',
  nextSlide: 'తదుపరి స్లయిడ్',
  slideOf: 'స్లయిడ్ {n} / {total}',
  missingPicture: 'చిత్రం లేదు',
  contents: 'విషయ సూచిక',
  continued: 'కొనసాగింపు',
}
