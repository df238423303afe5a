import type { Words } from '../words.js'

export const ms: Words = {
  languages: 'Bahasa',
  previousSlide: 'Slaid sebelumnya',
  nextSlide: 'Slaid seterusnya',
  slideOf: 'Slaid {n} daripada {total}',
  missingPicture: 'Gambar tiada',
  contents: 'Kandungan',
  continued: 'sambungan',
}
