import type { TranslatedWords } from '../words.js'

export const kn: TranslatedWords = {
  languages: 'ಭಾಷೆಗಳು',
  previousSlide: 'ಹಿಂದಿನ ಸ್ಲೈಡ್',
  nextSlide: 'ಮುಂದಿನ ಸ್ಲೈಡ್',
  slideOf: 'ಸ್ಲೈಡ್ {n} / {total}',
  missingPicture: 'ಚಿತ್ರ ಇಲ್ಲ',
  contents: 'ಪರಿವಿಡಿ',
  continued: 'ಮುಂದುವರಿದಿದೆ',
  notes: 'ಭಾಷಣಕಾರರ ಟಿಪ್ಪಣಿಗಳು',
  handout: 'ಕರಪತ್ರ',
  outdated: 'ಹಳೆಯ ಅನುವಾದ',
  untranslated: 'ಇನ್ನೂ ಅನುವಾದವಾಗಿಲ್ಲ',
  pageOf: 'ಪುಟ {n} / {total}',
  chooseLanguage: 'ಭಾಷೆಯನ್ನು ಆಯ್ಕೆಮಾಡಿ',
  languageChanged: 'ಭಾಷೆ: {language}',
  slides: 'ಸ್ಲೈಡ್‌ಗಳು',
  source: 'ಮೂಲ ಪಠ್ಯ',
  translation: 'ಅನುವಾದ',
}
