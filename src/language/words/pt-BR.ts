import type { TranslatedWords } from '../words.js'

export const ptBR: TranslatedWords = {
  languages: 'Idiomas',
  previousSlide: 'Slide anterior',
  nextSlide: 'Próximo slide',
  slideOf: 'Slide {n} de {total}',
  missingPicture: 'Imagem não encontrada',
  contents: 'Sumário',
  continued: 'continuação',
  notes: 'Anotações do apresentador',
  handout: 'Folheto',
  outdated: 'Tradução desatualizada',
  untranslated: 'Ainda não traduzido',
  pageOf: 'Página {n} de {total}',
  chooseLanguage: 'Escolha um idioma',
  languageChanged: 'Idioma: {language}',
  slides: 'Slides',
  source: 'Texto original',
  translation: 'Tradução',
}
