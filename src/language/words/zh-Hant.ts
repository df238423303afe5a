import type { TranslatedWords } from '../words.js'

export const zhHant: TranslatedWords = {
  languages: '語言',
  previousSlide: '上一張投影片',
  nextSlide: '下一張投影片',
  slideOf: '第 {n} 張，共 {total} 張',
  missingPicture: '缺少圖片',
  contents: '目錄',
  continued: '續',
  notes: '演講者備忘稿',
  handout: '講義',
  outdated: '譯文已過時',
  untranslated: '尚未翻譯',
  pageOf: '第 {n} 頁，共 {total} 頁',
  chooseLanguage: '選擇語言',
  languageChanged: '語言：{language}',
  slides: '投影片',
  source: '原文',
  translation: '譯文',
}
