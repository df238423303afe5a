import type { TranslatedWords } from '../words.js'

export const be: TranslatedWords = {
  languages: 'Мовы',
  previousSlide: 'Папярэдні слайд',
  nextSlide: 'Наступны слайд',
  slideOf: 'Слайд {n} з {total}',
  missingPicture: 'Няма відарыса',
  contents: 'Змест',
  continued: 'працяг',
  notes: 'Нататкі дакладчыка',
  handout: 'Раздатачны матэрыял',
  outdated: 'Састарэлы пераклад',
  untranslated: 'Яшчэ не перакладзена',
  pageOf: 'Старонка {n} з {total}',
  chooseLanguage: 'Выберыце мову',
  languageChanged: 'Мова: {language}',
  slides: 'Слайды',
  source: 'Зыходны тэкст',
  translation: 'Пераклад',
}
