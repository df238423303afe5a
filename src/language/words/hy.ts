import type { TranslatedWords } from '../words.js'

export const hy: TranslatedWords = {
  languages: 'Լեզուներ',
  previousSlide: 'Նախորդ սլայդը',
  nextSlide: 'Հաջորդ սլայդը',
  slideOf: 'Սլայդ {n} / {total}',
  missingPicture: 'Պատկերը բացակայում է',
  contents: 'Բովանդակություն',
  continued: 'շարունակություն',
  notes: 'Բանախոսի նշումներ',
  handout: 'Բաժանվող նյութ',
  outdated: 'Հնացած թարգմանություն',
  untranslated: 'Դեռ թարգմանված չէ',
  pageOf: 'Էջ {n} / {total}',
  chooseLanguage: 'Ընտրեք լեզուն',
  languageChanged: 'Լեզուն՝ {language}',
  slides: 'Սլայդներ',
  source: 'Բնագիր',
  translation: 'Թարգմանություն',
}
