import type { TranslatedWords } from '../words.js'

export const cs: TranslatedWords = {
  languages: 'Jazyky',
  previousSlide: 'Předchozí snímek',
  nextSlide: 'Další snímek',
  slideOf: 'Snímek {n} z {total}',
  missingPicture: 'Chybí obrázek',
  contents: 'Obsah',
  continued: 'pokračování',
  notes: 'Poznámky přednášejícího',
  handout: 'Podklady',
  outdated: 'Zastaralý překlad',
  untranslated: 'Zatím nepřeloženo',
  pageOf: 'Strana {n} z {total}',
  chooseLanguage: 'Vyberte jazyk',
  languageChanged: 'Jazyk: {language}',
  slides: 'Snímky',
  source: 'Zdrojový text',
  translation: 'Překlad',
}
