import type { TranslatedWords } from '../words.js'

export const zh: TranslatedWords = {
  languages: '语言',
  previousSlide: '上一张幻灯片',
  nextSlide: '下一张幻灯片',
  slideOf: '第 {n} 张，共 {total} 张',
  missingPicture: '缺少图片',
  contents: '目录',
  continued: '续',
  notes: '演讲者备注',
  handout: '讲义',
  outdated: '译文已过时',
  untranslated: '尚未翻译',
  pageOf: '第 {n} 页，共 {total} 页',
  chooseLanguage: '选择语言',
  languageChanged: '语言：{language}',
  slides: '幻灯片',
  source: '原文',
  translation: '译文',
}
