import type { Words } from '../words.js'

export const zhHant: Words = {
  languages: '語言',
  previousSlide: '上一張投影片',
  nextSlide: '下一張投影片',
  slideOf: '第 {n} 張，共 {total} 張',
  missingPicture: '缺少圖片',
  contents: '目錄',
  continued: '續',
}
