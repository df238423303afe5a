import type { TranslatedWords } from '../words.js'

export const srLatn: TranslatedWords = {
  languages: 'Jezici',
  previousSlide: 'Prethodni slajd',
  nextSlide: 'Sledeći slajd',
  slideOf: 'Slajd {n} od {total}',
  missingPicture: 'Nedostaje slika',
  contents: 'Sadržaj',
  continued: 'nastavak',
  notes: 'Beleške govornika',
  handout: 'Propratni materijal',
  outdated: 'Zastareo prevod',
  untranslated: 'Još nije prevedeno',
  pageOf: 'Stranica {n} od {total}',
  chooseLanguage: 'Izaberite jezik',
  languageChanged: 'Jezik: {language}',
  slides: 'Slajdovi',
  source: 'Izvorni tekst',
  translation: 'Prevod',
}
