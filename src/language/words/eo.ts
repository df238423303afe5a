import type { Words } from '../words.js'

export const eo: Words = {
  languages: 'Lingvoj',
  previousSlide: 'Antaŭa lumbildo',
  nextSlide: 'Sekva lumbildo',
  slideOf: 'Lumbildo {n} el {total}',
  missingPicture: 'Mankas bildo',
  contents: 'Enhavo',
  continued: 'daŭrigo',
}
