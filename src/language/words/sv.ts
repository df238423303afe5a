import type { TranslatedWords } from '../words.js'

export const sv: TranslatedWords = {
  languages: 'Språk',
  previousSlide: 'Föregående bild',
  nextSlide: 'Nästa bild',
  slideOf: 'Bild {n} av {total}',
  missingPicture: 'Bild saknas',
  contents: 'Innehåll',
  continued: 'fortsättning',
  notes: 'Talaranteckningar',
  handout: 'Åhörarkopia',
  outdated: 'Inaktuell översättning',
  untranslated: 'Ännu inte översatt',
  pageOf: 'Sida {n} av {total}',
  chooseLanguage: 'Välj språk',
  languageChanged: 'Språk: {language}',
  slides: 'Bilder',
  source: 'Källtext',
  translation: 'Översättning',
}
