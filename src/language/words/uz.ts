import type { TranslatedWords } from '../words.js'

export const uz: TranslatedWords = {
  languages: 'Tillar',
  previousSlide: 'Oldingi slayd',
  nextSlide: 'Keyingi slayd',
  slideOf: 'Slayd {n} / {total}',
  missingPicture: 'Rasm yo‘q',
  contents: 'Mundarija',
  continued: 'davomi',
  notes: 'Ma’ruzachi eslatmalari',
  handout: 'Tarqatma material',
  outdated: 'Eskirgan tarjima',
  untranslated: 'Hali tarjima qilinmagan',
  pageOf: 'Sahifa {n} / {total}',
  chooseLanguage: 'Tilni tanlang',
  languageChanged: 'Til: {language}',
  slides: 'Slaydlar',
  source: 'Asl matn',
  translation: 'Tarjima',
}
