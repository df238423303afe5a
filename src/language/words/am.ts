import type { TranslatedWords } from '../words.js'

export const am: TranslatedWords = {
  languages: 'ቋንቋዎች',
  previousSlide: 'ቀዳሚው ስላይድ',
  nextSlide: 'ቀጣይ ስላይድ',
  slideOf: 'ስላይድ {n} ከ{total}',
  missingPicture: 'ምስል የለም',
  contents: 'ማውጫ',
  continued: 'የቀጠለ',
  notes: 'የተናጋሪ ማስታወሻዎች',
  handout: 'የሚታደል ጽሑፍ',
  outdated: 'ጊዜው ያለፈበት ትርጉም',
  untranslated: 'ገና አልተተረጎመም',
  pageOf: 'ገጽ {n} ከ{total}',
  chooseLanguage: 'ቋንቋ ይምረጡ',
  languageChanged: 'ቋንቋ፦ {language}',
  slides: 'ስላይዶች',
  source: 'ምንጭ ጽሑፍ',
  translation: 'ትርጉም',
}
