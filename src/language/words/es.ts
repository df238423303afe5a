import type { TranslatedWords } from '../words.js'

export const es: TranslatedWords = {
  languages: 'Idiomas',
  previousSlide: 'Diapositiva anterior',
  nextSlide: 'Diapositiva siguiente',
  slideOf: 'Diapositiva {n} de {total}',
  missingPicture: 'Imagen no encontrada',
  contents: 'Contenido',
  continued: 'continuación',
  notes: 'Notas del orador',
  handout: 'Documento para el público',
  outdated: 'Traducción desactualizada',
  untranslated: 'Aún sin traducir',
  pageOf: 'Página {n} de {total}',
  chooseLanguage: 'Elija un idioma',
  languageChanged: 'Idioma: {language}',
  slides: 'Diapositivas',
  source: 'Texto original',
  translation: 'Traducción',
}
