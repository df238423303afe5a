import type { TranslatedWords } from '../words.js'

export const th: TranslatedWords = {
  languages: 'ภาษา',
  previousSlide: 'สไลด์ก่อนหน้า',
  nextSlide: 'สไลด์ถัดไป',
  slideOf: 'สไลด์ {n} จาก {total}',
  missingPicture: 'ไม่พบรูปภาพ',
  contents: 'สารบัญ',
  continued: 'ต่อ',
  notes: 'บันทึกย่อของผู้บรรยาย',
  handout: 'เอกสารประกอบคำบรรยาย',
  outdated: 'คำแปลล้าสมัย',
  untranslated: 'ยังไม่ได้แปล',
  pageOf: 'หน้า {n} จาก {total}',
  chooseLanguage: 'เลือกภาษา',
  languageChanged: 'ภาษา: {language}',
  slides: 'สไลด์',
  source: 'ข้อความต้นฉบับ',
  translation: 'คำแปล',
}
