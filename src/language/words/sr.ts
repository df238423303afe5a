import type { TranslatedWords } from '../words.js'

export const sr: TranslatedWords = {
  languages: 'Језици',
  previousSlide: 'Претходни слајд',
  nextSlide: 'Следећи слајд',
  slideOf: 'Слајд {n} од {total}',
  missingPicture: 'Недостаје слика',
  contents: 'Садржај',
  continued: 'наставак',
  notes: 'Белешке говорника',
  handout: 'Пропратни материјал',
  outdated: 'Застарео превод',
  untranslated: 'Још није преведено',
  pageOf: 'Страница {n} од {total}',
  chooseLanguage: 'Изаберите језик',
  languageChanged: 'Језик: {language}',
  slides: 'Слајдови',
  source: 'Изворни текст',
  translation: 'Превод',
}
