import type { TranslatedWords } from '../words.js'

export const sl: TranslatedWords = {
  languages: 'Jeziki',
  previousSlide: 'Prejšnji diapozitiv',
  nextSlide: 'Naslednji diapozitiv',
  slideOf: 'Diapozitiv {n} od {total}',
  missingPicture: 'Manjka slika',
  contents: 'Vsebina',
  continued: 'nadaljevanje',
  notes: 'Opombe govorca',
  handout: 'Izroček',
  outdated: 'Zastarel prevod',
  untranslated: 'Še ni prevedeno',
  pageOf: 'Stran {n} od {total}',
  chooseLanguage: 'Izberite jezik',
  languageChanged: 'Jezik: {language}',
  slides: 'Diapozitivi',
  source: 'Izvirno besedilo',
  translation: 'Prevod',
}
