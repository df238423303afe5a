import type { TranslatedWords } from '../words.js'

export const uk: TranslatedWords = {
  languages: 'Мови',
  previousSlide: 'Попередній слайд',
  nextSlide: 'Наступний слайд',
  slideOf: 'Слайд {n} з {total}',
  missingPicture: 'Немає зображення',
  contents: 'Зміст',
  continued: 'продовження',
  notes: 'Нотатки доповідача',
  handout: 'Роздатковий матеріал',
  outdated: 'Застарілий переклад',
  untranslated: 'Ще не перекладено',
  pageOf: 'Сторінка {n} з {total}',
  chooseLanguage: 'Виберіть мову',
  languageChanged: 'Мова: {language}',
  slides: 'Слайди',
  source: 'Вихідний текст',
  translation: 'Переклад',
}
