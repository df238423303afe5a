import type { TranslatedWords } from '../words.js'

export const bg: TranslatedWords = {
  languages: 'Езици',
  previousSlide: 'Предишен слайд',
  nextSlide: 'Следващ слайд',
  slideOf: 'Слайд {n} от {total}',
  missingPicture: 'Липсващо изображение',
  contents: 'Съдържание',
  continued: 'продължение',
  notes: 'Бележки на лектора',
  handout: 'Материали за раздаване',
  outdated: 'Остарял превод',
  untranslated: 'Още не е преведено',
  pageOf: 'Страница {n} от {total}',
  chooseLanguage: 'Изберете език',
  languageChanged: 'Език: {language}',
  slides: 'Слайдове',
  source: 'Изходен текст',
  translation: 'Превод',
}
