import type { TranslatedWords } from '../words.js'

export const az: TranslatedWords = {
  languages: 'Dillər',
  previousSlide: 'Əvvəlki slayd',
  nextSlide: 'Növbəti slayd',
  slideOf: 'Slayd {n} / {total}',
  missingPicture: 'Şəkil yoxdur',
  contents: 'Mündəricat',
  continued: 'davamı',
  notes: 'Məruzəçinin qeydləri',
  handout: 'Paylama materialı',
  outdated: 'Köhnəlmiş tərcümə',
  untranslated: 'Hələ tərcümə edilməyib',
  pageOf: 'Səhifə {n} / {total}',
  chooseLanguage: 'Dil seçin',
  languageChanged: 'Dil: {language}',
  slides: 'Slaydlar',
  source: 'Mənbə mətn',
  translation: 'Tərcümə',
}
