import type { TranslatedWords } from '../words.js'

export const mr: TranslatedWords = {
  languages: 'भाषा',
  previousSlide: 'मागील स्लाइड',
  nextSlide: 'पुढील स्लाइड',
  slideOf: 'स्लाइड {n}, एकूण {total}',
  missingPicture: 'चित्र सापडले नाही',
  contents: 'अनुक्रमणिका',
  continued: 'पुढे चालू',
  notes: 'वक्त्याच्या टिपा',
  handout: 'वितरण पत्रक',
  outdated: 'कालबाह्य भाषांतर',
  untranslated: 'अद्याप भाषांतर झालेले नाही',
  pageOf: 'पृष्ठ {n}, एकूण {total}',
  chooseLanguage: 'भाषा निवडा',
  languageChanged: 'भाषा: {language}',
  slides: 'स्लाइड्स',
  source: 'मूळ मजकूर',
  translation: 'भाषांतर',
}
