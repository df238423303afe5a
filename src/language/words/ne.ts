import type { TranslatedWords } from '../words.js'

export const ne: TranslatedWords = {
  languages: 'भाषाहरू',
  previousSlide: 'अघिल्लो स्लाइड',
  nextSlide: 'अर्को स्लाइड',
  slideOf: 'स्लाइड {n}, जम्मा {total}',
  missingPicture: 'तस्बिर भेटिएन',
  contents: 'विषयसूची',
  continued: 'जारी',
  notes: 'वक्ताका टिप्पणीहरू',
  handout: 'पर्चा',
  outdated: 'पुरानो अनुवाद',
  untranslated: 'अझै अनुवाद भएको छैन',
  pageOf: 'पृष्ठ {n}, जम्मा {total}',
  chooseLanguage: 'भाषा छान्नुहोस्',
  languageChanged: 'भाषा: {language}',
  slides: 'स्लाइडहरू',
  source: 'मूल पाठ',
  translation: 'अनुवाद',
}
