import type { TranslatedWords } from '../words.js'

export const lo: TranslatedWords = {
  languages: 'ພາສາ',
  previousSlide: 'ສະໄລ້ກ່ອນໜ້າ',
  nextSlide: 'ສະໄລ້ຕໍ່ໄປ',
  slideOf: 'ສະໄລ້ {n} ຈາກ {total}',
  missingPicture: 'ບໍ່ພົບຮູບພາບ',
  contents: 'ສາລະບານ',
  continued: 'ຕໍ່',
  notes: 'ບັນທຶກຂອງຜູ້ບັນຍາຍ',
  handout: 'ເອກະສານແຈກຢາຍ',
  outdated: 'ຄຳແປຫຼ້າສະໄໝ',
  untranslated: 'ຍັງບໍ່ທັນໄດ້ແປ',
  pageOf: 'ໜ້າ {n} ຈາກ {total}',
  chooseLanguage: 'ເລືອກພາສາ',
  languageChanged: 'ພາສາ: {language}',
  slides: 'ສະໄລ້',
  source: 'ຕົ້ນສະບັບ',
  translation: 'ຄຳແປ',
}
