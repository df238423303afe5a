import type { TranslatedWords } from '../words.js'

export const vi: TranslatedWords = {
  languages: 'Ngôn ngữ',
  previousSlide: 'Trang chiếu trước',
  nextSlide: 'Trang chiếu sau',
  slideOf: 'Trang chiếu {n} / {total}',
  missingPicture: 'Thiếu hình',
  contents: 'Nội dung',
  continued: 'tiếp theo',
  notes: 'Ghi chú của diễn giả',
  handout: 'Tài liệu phát tay',
  outdated: 'Bản dịch đã lỗi thời',
  untranslated: 'Chưa được dịch',
  pageOf: 'Trang {n} / {total}',
  chooseLanguage: 'Chọn ngôn ngữ',
  languageChanged: 'Ngôn ngữ: {language}',
  slides: 'Trang chiếu',
  source: 'Văn bản gốc',
  translation: 'Bản dịch',
}
