import type { TranslatedWords } from '../words.js'

export const pl: TranslatedWords = {
  languages: 'Języki',
  previousSlide: 'Poprzedni slajd',
  nextSlide: 'Następny slajd',
  slideOf: 'Slajd {n} z {total}',
  missingPicture: 'Brak obrazu',
  contents: 'Spis treści',
  continued: 'ciąg dalszy',
  notes: 'Notatki prelegenta',
  handout: 'Materiały informacyjne',
  outdated: 'Nieaktualne tłumaczenie',
  untranslated: 'Jeszcze nieprzetłumaczone',
  pageOf: 'Strona {n} z {total}',
  chooseLanguage: 'Wybierz język',
  languageChanged: 'Język: {language}',
  slides: 'Slajdy',
  source: 'Tekst źródłowy',
  translation: 'Tłumaczenie',
}
