import type { Words } from '../words.js'

export const ckb: Words = {
  languages: 'زمانەکان',
  previousSlide: 'سلایدی پێشوو',
  nextSlide: 'سلایدی دواتر',
  slideOf: 'سلایدی {n} لە {total}',
  missingPicture: 'وێنە نییە',
  contents: 'ناوەڕۆک',
  continued: 'بەردەوام',
}
