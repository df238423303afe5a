import type { TranslatedWords } from '../words.js'

export const te: TranslatedWords = {
  languages: 'భాషలు',
  previousSlide: 'మునుపటి స్లయిడ్',
  nextSlide: 'తదుపరి స్లయిడ్',
  slideOf: 'స్లయిడ్ {n} / {total}',
  missingPicture: 'చిత్రం లేదు',
  contents: 'విషయ సూచిక',
  continued: 'కొనసాగింపు',
  notes: 'వక్త గమనికలు',
  handout: 'కరపత్రం',
  outdated: 'పాత అనువాదం',
  untranslated: 'ఇంకా అనువదించలేదు',
  pageOf: 'పుట {n} / {total}',
  chooseLanguage: 'భాషను ఎంచుకోండి',
  languageChanged: 'భాష: {language}',
  slides: 'స్లయిడ్‌లు',
  source: 'మూల పాఠం',
  translation: 'అనువాదం',
}
