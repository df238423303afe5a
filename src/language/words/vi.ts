import type { Words } from '../words.js'

export const vi: Words = {
  languages: 'Ngôn ngữ',
  previousSlide: 'Trang trước',
  nextSlide: 'Trang sau',
  slideOf: 'Trang {n} / {total}',
  missingPicture: 'Thiếu hình',
  contents: 'Nội dung',
  continued: 'tiếp theo',
}
