import type { TranslatedWords } from '../words.js'

export const it: TranslatedWords = {
  languages: 'Lingue',
  previousSlide: 'Diapositiva precedente',
  nextSlide: 'Diapositiva successiva',
  slideOf: 'Diapositiva {n} di {total}',
  missingPicture: 'Immagine mancante',
  contents: 'Indice',
  continued: 'continua',
  notes: 'Note del relatore',
  handout: 'Stampato',
  outdated: 'Traduzione non aggiornata',
  untranslated: 'Non ancora tradotto',
  pageOf: 'Pagina {n} di {total}',
  chooseLanguage: 'Scegli una lingua',
  languageChanged: 'Lingua: {language}',
  slides: 'Diapositive',
  source: 'Testo originale',
  translation: 'Traduzione',
}
