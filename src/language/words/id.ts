import type { Words } from '../words.js'

export const ind: Words = {
  languages: 'Bahasa',
  previousSlide: 'Salindia sebelumnya',
  nextSlide: 'Salindia berikutnya',
  slideOf: 'Salindia {n} dari {total}',
  missingPicture: 'Gambar tidak ditemukan',
  contents: 'Daftar isi',
  continued: 'lanjutan',
}
