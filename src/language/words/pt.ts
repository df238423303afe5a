import type { TranslatedWords } from '../words.js'

export const pt: TranslatedWords = {
  languages: 'Idiomas',
  previousSlide: 'Diapositivo anterior',
  nextSlide: 'Diapositivo seguinte',
  slideOf: 'Diapositivo {n} de {total}',
  missingPicture: 'Imagem em falta',
  contents: 'Conteúdo',
  continued: 'continuação',
  notes: 'Notas do orador',
  handout: 'Folheto',
  outdated: 'Tradução desatualizada',
  untranslated: 'Ainda não traduzido',
  pageOf: 'Página {n} de {total}',
  chooseLanguage: 'Escolha um idioma',
  languageChanged: 'Idioma: {language}',
  slides: 'Diapositivos',
  source: 'Texto original',
  translation: 'Tradução',
}
