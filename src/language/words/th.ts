import type { Words } from '../words.js'

export const th: Words = {
  languages: 'ภาษา',
  previousSlide: 'สไลด์ก่อนหน้า',
  nextSlide: 'สไลด์ถัดไป',
  slideOf: 'สไลด์ {n} จาก {total}',
  missingPicture: 'ไม่พบรูปภาพ',
  contents: 'สารบัญ',
  continued: 'ต่อ',
}
