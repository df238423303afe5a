import type { TranslatedWords } from '../words.js'

export const nn: TranslatedWords = {
  languages: 'Språk',
  previousSlide: 'Førre lysbilete',
  nextSlide: 'Neste lysbilete',
  slideOf: 'Lysbilete {n} av {total}',
  missingPicture: 'Bilete manglar',
  contents: 'Innhald',
  continued: 'framhald',
  notes: 'Talarnotat',
  handout: 'Støtteark',
  outdated: 'Utdatert omsetjing',
  untranslated: 'Ikkje omsett enno',
  pageOf: 'Side {n} av {total}',
  chooseLanguage: 'Vel eit språk',
  languageChanged: 'Språk: {language}',
  slides: 'Lysbilete',
  source: 'Kjeldetekst',
  translation: 'Omsetjing',
}
