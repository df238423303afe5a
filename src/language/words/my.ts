import type { TranslatedWords } from '../words.js'

export const my: TranslatedWords = {
  languages: 'ဘာသာစကားများ',
  previousSlide: 'ယခင်ဆလိုက်',
  nextSlide: 'နောက်ဆလိုက်',
  slideOf: 'ဆလိုက် {n} / {total}',
  missingPicture: 'ပုံမရှိပါ',
  contents: 'မာတိကာ',
  continued: 'အဆက်',
  notes: 'ဟောပြောသူ၏ မှတ်စုများ',
  handout: 'ဖြန့်ဝေစာရွက်',
  outdated: 'ဟောင်းနေသော ဘာသာပြန်',
  untranslated: 'ဘာသာမပြန်ရသေးပါ',
  pageOf: 'စာမျက်နှာ {n} / {total}',
  chooseLanguage: 'ဘာသာစကား ရွေးပါ',
  languageChanged: 'ဘာသာစကား: {language}',
  slides: 'ဆလိုက်များ',
  source: 'မူရင်းစာသား',
  translation: 'ဘာသာပြန်',
}
