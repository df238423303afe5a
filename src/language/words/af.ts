import type { TranslatedWords } from '../words.js'

export const af: TranslatedWords = {
  languages: 'Tale',
  previousSlide: 'Vorige skyfie',
  nextSlide: 'Volgende skyfie',
  slideOf: 'Skyfie {n} van {total}',
  missingPicture: 'Prent ontbreek',
  contents: 'Inhoud',
  continued: 'vervolg',
  notes: 'Sprekernotas',
  handout: 'Uitdeelstuk',
  outdated: 'Verouderde vertaling',
  untranslated: 'Nog nie vertaal nie',
  pageOf: 'Bladsy {n} van {total}',
  chooseLanguage: 'Kies ’n taal',
  languageChanged: 'Taal: {language}',
  slides: 'Skyfies',
  source: 'Bronteks',
  translation: 'Vertaling',
}
