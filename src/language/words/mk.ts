import type { TranslatedWords } from '../words.js'

export const mk: TranslatedWords = {
  languages: 'Јазици',
  previousSlide: 'Претходен слајд',
  nextSlide: 'Следен слајд',
  slideOf: 'Слајд {n} од {total}',
  missingPicture: 'Недостасува слика',
  contents: 'Содржина',
  continued: 'продолжение',
  notes: 'Белешки на предавачот',
  handout: 'Материјал за делење',
  outdated: 'Застарен превод',
  untranslated: 'Сѐ уште не е преведено',
  pageOf: 'Страница {n} од {total}',
  chooseLanguage: 'Изберете јазик',
  languageChanged: 'Јазик: {language}',
  slides: 'Слајдови',
  source: 'Изворен текст',
  translation: 'Превод',
}
