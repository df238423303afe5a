import type { TranslatedWords } from '../words.js'

export const de: TranslatedWords = {
  languages: 'Sprachen',
  previousSlide: 'Vorige Folie',
  nextSlide: 'Nächste Folie',
  slideOf: 'Folie {n} von {total}',
  missingPicture: 'Fehlendes Bild',
  contents: 'Inhalt',
  continued: 'Fortsetzung',
  notes: 'Vortragsnotizen',
  handout: 'Handzettel',
  outdated: 'Veraltete Übersetzung',
  untranslated: 'Noch nicht übersetzt',
  pageOf: 'Seite {n} von {total}',
  chooseLanguage: 'Sprache wählen',
  languageChanged: 'Sprache: {language}',
  slides: 'Folien',
  source: 'Ausgangstext',
  translation: 'Übersetzung',
}
