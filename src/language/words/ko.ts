import type { TranslatedWords } from '../words.js'

export const ko: TranslatedWords = {
  languages: '언어',
  previousSlide: '이전 슬라이드',
  nextSlide: '다음 슬라이드',
  slideOf: '슬라이드 {n} / {total}',
  missingPicture: '그림 없음',
  contents: '차례',
  continued: '계속',
  notes: '발표자 노트',
  handout: '유인물',
  outdated: '오래된 번역',
  untranslated: '아직 번역되지 않음',
  pageOf: '{n}쪽 / 전체 {total}쪽',
  chooseLanguage: '언어 선택',
  languageChanged: '언어: {language}',
  slides: '슬라이드',
  source: '원문',
  translation: '번역',
}
