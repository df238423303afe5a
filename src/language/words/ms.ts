import type { TranslatedWords } from '../words.js'

export const ms: TranslatedWords = {
  languages: 'Bahasa',
  previousSlide: 'Slaid sebelumnya',
  nextSlide: 'Slaid seterusnya',
  slideOf: 'Slaid {n} daripada {total}',
  missingPicture: 'Gambar tiada',
  contents: 'Kandungan',
  continued: 'sambungan',
  notes: 'Nota penceramah',
  handout: 'Edaran',
  outdated: 'Terjemahan lapuk',
  untranslated: 'Belum diterjemahkan',
  pageOf: 'Halaman {n} daripada {total}',
  chooseLanguage: 'Pilih bahasa',
  languageChanged: 'Bahasa: {language}',
  slides: 'Slaid',
  source: 'Teks sumber',
  translation: 'Terjemahan',
}
