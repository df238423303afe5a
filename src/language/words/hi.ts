import type { TranslatedWords } from '../words.js'

export const hi: TranslatedWords = {
  languages: 'भाषाएँ',
  previousSlide: 'पिछली स्लाइड',
  nextSlide: 'अगली स्लाइड',
  slideOf: 'स्लाइड {n}, कुल {total}',
  missingPicture: 'चित्र नहीं मिला',
  contents: 'विषय-सूची',
  continued: 'जारी',
  notes: 'वक्ता की टिप्पणियाँ',
  handout: 'वितरण पत्रक',
  outdated: 'पुराना अनुवाद',
  untranslated: 'अभी अनुवाद नहीं हुआ',
  pageOf: 'पृष्ठ {n}, कुल {total}',
  chooseLanguage: 'भाषा चुनें',
  languageChanged: 'भाषा: {language}',
  slides: 'स्लाइडें',
  source: 'मूल पाठ',
  translation: 'अनुवाद',
}
