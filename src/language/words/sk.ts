import type { TranslatedWords } from '../words.js'

export const sk: TranslatedWords = {
  languages: 'Jazyky',
  previousSlide: 'Predchádzajúca snímka',
  nextSlide: 'Ďalšia snímka',
  slideOf: 'Snímka {n} z {total}',
  missingPicture: 'Chýba obrázok',
  contents: 'Obsah',
  continued: 'pokračovanie',
  notes: 'Poznámky prednášajúceho',
  handout: 'Písomné podklady',
  outdated: 'Zastaraný preklad',
  untranslated: 'Zatiaľ nepreložené',
  pageOf: 'Strana {n} z {total}',
  chooseLanguage: 'Vyberte jazyk',
  languageChanged: 'Jazyk: {language}',
  slides: 'Snímky',
  source: 'Zdrojový text',
  translation: 'Preklad',
}
