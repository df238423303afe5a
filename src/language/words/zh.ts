import type { Words } from '../words.js'

export const zh: Words = {
  languages: '语言',
  previousSlide: '上一张幻灯片',
  nextSlide: '下一张幻灯片',
  slideOf: '第 {n} 张，共 {total} 张',
  missingPicture: '缺少图片',
  contents: '目录',
  continued: '续',
}
