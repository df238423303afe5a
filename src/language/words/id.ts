import type { TranslatedWords } from '../words.js'

export const ind: TranslatedWords = {
  languages: 'Bahasa',
  previousSlide: 'Salindia sebelumnya',
  nextSlide: 'Salindia berikutnya',
  slideOf: 'Salindia {n} dari {total}',
  missingPicture: 'Gambar tidak ditemukan',
  contents: 'Daftar isi',
  continued: 'lanjutan',
  notes: 'Catatan pembicara',
  handout: 'Selebaran',
  outdated: 'Terjemahan usang',
  untranslated: 'Belum diterjemahkan',
  pageOf: 'Halaman {n} dari {total}',
  chooseLanguage: 'Pilih bahasa',
  languageChanged: 'Bahasa: {language}',
  slides: 'Salindia',
  source: 'Teks sumber',
  translation: 'Terjemahan',
}
