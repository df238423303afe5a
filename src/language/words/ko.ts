import type { Words } from '../words.js'

export const ko: Words = {
  languages: '언어',
  previousSlide: '이전 슬라이드',
  nextSlide: '다음 슬라이드',
  slideOf: '슬라이드 {n} / {total}',
  missingPicture: '그림 없음',
  contents: '차례',
  continued: '계속',
}
