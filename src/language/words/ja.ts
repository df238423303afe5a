import type { Words } from '../words.js'

export const ja: Words = {
  languages: '言語',
  previousSlide: '前のスライド',
  nextSlide: '次のスライド',
  slideOf: 'スライド {n} / {total}',
  missingPicture: '画像がありません',
  contents: '目次',
  continued: '続き',
}
