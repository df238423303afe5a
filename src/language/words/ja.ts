import type { TranslatedWords } from '../words.js'

export const ja: TranslatedWords = {
  languages: '言語',
  previousSlide: '前のスライド',
  nextSlide: '次のスライド',
  slideOf: 'スライド {n} / {total}',
  missingPicture: '画像がありません',
  contents: '目次',
  continued: '続き',
  notes: '発表者ノート',
  handout: '配布資料',
  outdated: '翻訳が古くなっています',
  untranslated: 'まだ翻訳されていません',
  pageOf: 'ページ {n} / {total}',
  chooseLanguage: '言語を選択',
  languageChanged: '言語：{language}',
  slides: 'スライド',
  source: '原文',
  translation: '翻訳',
}
