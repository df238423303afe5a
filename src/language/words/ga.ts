import type { TranslatedWords } from '../words.js'

export const ga: TranslatedWords = {
  languages: 'Teangacha',
  previousSlide: 'An sleamhnán roimhe seo',
  nextSlide: 'An chéad sleamhnán eile',
  slideOf: 'Sleamhnán {n} as {total}',
  missingPicture: 'Pictiúr ar iarraidh',
  contents: 'Clár',
  continued: 'ar leanúint',
  notes: 'Nótaí an chainteora',
  handout: 'Bileog',
  outdated: 'Aistriúchán as dáta',
  untranslated: 'Gan aistriú fós',
  pageOf: 'Leathanach {n} as {total}',
  chooseLanguage: 'Roghnaigh teanga',
  languageChanged: 'Teanga: {language}',
  slides: 'Sleamhnáin',
  source: 'Buntéacs',
  translation: 'Aistriúchán',
}
