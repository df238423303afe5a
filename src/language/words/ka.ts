import type { TranslatedWords } from '../words.js'

export const ka: TranslatedWords = {
  languages: 'ენები',
  previousSlide: 'წინა სლაიდი',
  nextSlide: 'შემდეგი სლაიდი',
  slideOf: 'სლაიდი {n} / {total}',
  missingPicture: 'სურათი ვერ მოიძებნა',
  contents: 'სარჩევი',
  continued: 'გაგრძელება',
  notes: 'მომხსენებლის ჩანაწერები',
  handout: 'დასარიგებელი მასალა',
  outdated: 'მოძველებული თარგმანი',
  untranslated: 'ჯერ არ არის ნათარგმნი',
  pageOf: 'გვერდი {n} / {total}',
  chooseLanguage: 'აირჩიეთ ენა',
  languageChanged: 'ენა: {language}',
  slides: 'სლაიდები',
  source: 'დედანი',
  translation: 'თარგმანი',
}
