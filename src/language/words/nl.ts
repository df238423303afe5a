import type { TranslatedWords } from '../words.js'

export const nl: TranslatedWords = {
  languages: 'Talen',
  previousSlide: 'Vorige dia',
  nextSlide: 'Volgende dia',
  slideOf: 'Dia {n} van {total}',
  missingPicture: 'Ontbrekende afbeelding',
  contents: 'Inhoud',
  continued: 'vervolg',
  notes: 'Sprekernotities',
  handout: 'Hand-out',
  outdated: 'Verouderde vertaling',
  untranslated: 'Nog niet vertaald',
  pageOf: 'Pagina {n} van {total}',
  chooseLanguage: 'Kies een taal',
  languageChanged: 'Taal: {language}',
  slides: 'Dia’s',
  source: 'Brontekst',
  translation: 'Vertaling',
}
