import type { TranslatedWords } from '../words.js'

export const ro: TranslatedWords = {
  languages: 'Limbi',
  previousSlide: 'Diapozitivul anterior',
  nextSlide: 'Diapozitivul următor',
  slideOf: 'Diapozitivul {n} din {total}',
  missingPicture: 'Imagine lipsă',
  contents: 'Cuprins',
  continued: 'continuare',
  notes: 'Note pentru vorbitor',
  handout: 'Material de distribuit',
  outdated: 'Traducere neactualizată',
  untranslated: 'Încă netradus',
  pageOf: 'Pagina {n} din {total}',
  chooseLanguage: 'Alegeți o limbă',
  languageChanged: 'Limba: {language}',
  slides: 'Diapozitive',
  source: 'Text original',
  translation: 'Traducere',
}
