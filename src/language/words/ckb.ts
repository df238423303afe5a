import type { TranslatedWords } from '../words.js'

export const ckb: TranslatedWords = {
  languages: 'زمانەکان',
  previousSlide: 'سلایدی پێشوو',
  nextSlide: 'سلایدی دواتر',
  slideOf: 'سلایدی {n} لە {total}',
  missingPicture: 'وێنە نییە',
  contents: 'ناوەڕۆک',
  continued: 'بەردەوام',
  notes: 'تێبینییەکانی پێشکەشکار',
  handout: 'بڵاوکراوە',
  outdated: 'وەرگێڕانی کۆن',
  untranslated: 'هێشتا وەرنەگێڕدراوە',
  pageOf: 'لاپەڕەی {n} لە {total}',
  chooseLanguage: 'زمانێک هەڵبژێرە',
  languageChanged: 'زمان: {language}',
  slides: 'سلایدەکان',
  source: 'دەقی سەرچاوە',
  translation: 'وەرگێڕان',
}
