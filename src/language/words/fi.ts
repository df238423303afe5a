import type { TranslatedWords } from '../words.js'

export const fi: TranslatedWords = {
  languages: 'Kielet',
  previousSlide: 'Edellinen dia',
  nextSlide: 'Seuraava dia',
  slideOf: 'Dia {n}/{total}',
  missingPicture: 'Kuva puuttuu',
  contents: 'Sisältö',
  continued: 'jatkuu',
  notes: 'Puhujan muistiinpanot',
  handout: 'Moniste',
  outdated: 'Vanhentunut käännös',
  untranslated: 'Ei vielä käännetty',
  pageOf: 'Sivu {n}/{total}',
  chooseLanguage: 'Valitse kieli',
  languageChanged: 'Kieli: {language}',
  slides: 'Diat',
  source: 'Lähdeteksti',
  translation: 'Käännös',
}
