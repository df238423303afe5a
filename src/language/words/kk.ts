import type { TranslatedWords } from '../words.js'

export const kk: TranslatedWords = {
  languages: 'Тілдер',
  previousSlide: 'Алдыңғы слайд',
  nextSlide: 'Келесі слайд',
  slideOf: '{n}-слайд, барлығы {total}',
  missingPicture: 'Сурет жоқ',
  contents: 'Мазмұны',
  continued: 'жалғасы',
  notes: 'Баяндамашының жазбалары',
  handout: 'Таратпа материал',
  outdated: 'Ескірген аударма',
  untranslated: 'Әлі аударылмаған',
  pageOf: '{n}-бет, барлығы {total}',
  chooseLanguage: 'Тілді таңдаңыз',
  languageChanged: 'Тіл: {language}',
  slides: 'Слайдтар',
  source: 'Түпнұсқа мәтін',
  translation: 'Аударма',
}
