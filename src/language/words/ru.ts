import type { TranslatedWords } from '../words.js'

export const ru: TranslatedWords = {
  languages: 'Языки',
  previousSlide: 'Предыдущий слайд',
  nextSlide: 'Следующий слайд',
  slideOf: 'Слайд {n} из {total}',
  missingPicture: 'Нет изображения',
  contents: 'Содержание',
  continued: 'продолжение',
  notes: 'Заметки докладчика',
  handout: 'Раздаточный материал',
  outdated: 'Перевод устарел',
  untranslated: 'Ещё не переведено',
  pageOf: 'Страница {n} из {total}',
  chooseLanguage: 'Выберите язык',
  languageChanged: 'Язык: {language}',
  slides: 'Слайды',
  source: 'Исходный текст',
  translation: 'Перевод',
}
