import type { TranslatedWords } from '../words.js'

export const ml: TranslatedWords = {
  languages: 'ഭാഷകൾ',
  previousSlide: 'മുൻ സ്ലൈഡ്',
  nextSlide: 'അടുത്ത സ്ലൈഡ്',
  slideOf: 'സ്ലൈഡ് {n} / {total}',
  missingPicture: 'ചിത്രം ഇല്ല',
  contents: 'ഉള്ളടക്കം',
  continued: 'തുടർച്ച',
  notes: 'പ്രഭാഷകന്റെ കുറിപ്പുകൾ',
  handout: 'ലഘുലേഖ',
  outdated: 'കാലഹരണപ്പെട്ട പരിഭാഷ',
  untranslated: 'ഇതുവരെ പരിഭാഷപ്പെടുത്തിയിട്ടില്ല',
  pageOf: 'താൾ {n} / {total}',
  chooseLanguage: 'ഭാഷ തിരഞ്ഞെടുക്കുക',
  languageChanged: 'ഭാഷ: {language}',
  slides: 'സ്ലൈഡുകൾ',
  source: 'മൂലപാഠം',
  translation: 'പരിഭാഷ',
}
