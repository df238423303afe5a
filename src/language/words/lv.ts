import type { TranslatedWords } from '../words.js'

export const lv: TranslatedWords = {
  languages: 'Valodas',
  previousSlide: 'Iepriekšējais slaids',
  nextSlide: 'Nākamais slaids',
  slideOf: '{n}. slaids no {total}',
  missingPicture: 'Trūkst attēla',
  contents: 'Saturs',
  continued: 'turpinājums',
  notes: 'Runātāja piezīmes',
  handout: 'Izdales materiāls',
  outdated: 'Novecojis tulkojums',
  untranslated: 'Vēl nav tulkots',
  pageOf: '{n}. lappuse no {total}',
  chooseLanguage: 'Izvēlieties valodu',
  languageChanged: 'Valoda: {language}',
  slides: 'Slaidi',
  source: 'Avotteksts',
  translation: 'Tulkojums',
}
