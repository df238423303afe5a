import type { Words } from '../words.js'

export const lo: Words = {
  languages: 'ພາສາ',
  previousSlide: 'ສະໄລ້ກ່ອນໜ້າ',
  nextSlide: 'ສະໄລ້ຕໍ່ໄປ',
  slideOf: 'ສະໄລ້ {n} ຈາກ {total}',
  missingPicture: 'ບໍ່ພົບຮູບພາບ',
  contents: 'ສາລະບານ',
  continued: 'ຕໍ່',
}
