import type { TranslatedWords } from '../words.js'

export const tr: TranslatedWords = {
  languages: 'Diller',
  previousSlide: 'Önceki slayt',
  nextSlide: 'Sonraki slayt',
  slideOf: 'Slayt {n} / {total}',
  missingPicture: 'Eksik resim',
  contents: 'İçindekiler',
  continued: 'devamı',
  notes: 'Konuşmacı notları',
  handout: 'Dinleyici notları',
  outdated: 'Güncel olmayan çeviri',
  untranslated: 'Henüz çevrilmedi',
  pageOf: 'Sayfa {n} / {total}',
  chooseLanguage: 'Dil seçin',
  languageChanged: 'Dil: {language}',
  slides: 'Slaytlar',
  source: 'Kaynak metin',
  translation: 'Çeviri',
}
