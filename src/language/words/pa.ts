import type { TranslatedWords } from '../words.js'

export const pa: TranslatedWords = {
  languages: 'ਭਾਸ਼ਾਵਾਂ',
  previousSlide: 'ਪਿਛਲੀ ਸਲਾਈਡ',
  nextSlide: 'ਅਗਲੀ ਸਲਾਈਡ',
  slideOf: 'ਸਲਾਈਡ {n}, ਕੁੱਲ {total}',
  missingPicture: 'ਤਸਵੀਰ ਨਹੀਂ ਮਿਲੀ',
  contents: 'ਵਿਸ਼ਾ-ਸੂਚੀ',
  continued: 'ਜਾਰੀ',
  notes: 'ਬੁਲਾਰੇ ਦੀਆਂ ਟਿੱਪਣੀਆਂ',
  handout: 'ਵੰਡਣ ਵਾਲਾ ਪਰਚਾ',
  outdated: 'ਪੁਰਾਣਾ ਅਨੁਵਾਦ',
  untranslated: 'ਹਾਲੇ ਅਨੁਵਾਦ ਨਹੀਂ ਹੋਇਆ',
  pageOf: 'ਪੰਨਾ {n}, ਕੁੱਲ {total}',
  chooseLanguage: 'ਭਾਸ਼ਾ ਚੁਣੋ',
  languageChanged: 'ਭਾਸ਼ਾ: {language}',
  slides: 'ਸਲਾਈਡਾਂ',
  source: 'ਮੂਲ ਲਿਖਤ',
  translation: 'ਅਨੁਵਾਦ',
}
