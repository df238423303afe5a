import type { TranslatedWords } from '../words.js'

export const bs: TranslatedWords = {
  languages: 'Jezici',
  previousSlide: 'Prethodni slajd',
  nextSlide: 'Sljedeći slajd',
  slideOf: 'Slajd {n} od {total}',
  missingPicture: 'Nedostaje slika',
  contents: 'Sadržaj',
  continued: 'nastavak',
  notes: 'Bilješke predavača',
  handout: 'Propratni materijal',
  outdated: 'Zastarjeli prijevod',
  untranslated: 'Još nije prevedeno',
  pageOf: 'Stranica {n} od {total}',
  chooseLanguage: 'Odaberite jezik',
  languageChanged: 'Jezik: {language}',
  slides: 'Slajdovi',
  source: 'Izvorni tekst',
  translation: 'Prijevod',
}
