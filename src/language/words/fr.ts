import type { TranslatedWords } from '../words.js'

export const fr: TranslatedWords = {
  languages: 'Langues',
  previousSlide: 'Diapositive précédente',
  nextSlide: 'Diapositive suivante',
  slideOf: 'Diapositive {n} sur {total}',
  missingPicture: 'Image introuvable',
  contents: 'Sommaire',
  continued: 'suite',
  notes: 'Notes de l’orateur',
  handout: 'Document à distribuer',
  outdated: 'Traduction obsolète',
  untranslated: 'Pas encore traduit',
  pageOf: 'Page {n} sur {total}',
  chooseLanguage: 'Choisissez une langue',
  languageChanged: 'Langue\u00a0: {language}',
  slides: 'Diapositives',
  source: 'Texte source',
  translation: 'Traduction',
}
