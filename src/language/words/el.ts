import type { Words } from '../words.js'

export const el: Words = {
  languages: 'Γλώσσες',
  previousSlide: 'Προηγούμενη διαφάνεια',
  nextSlide: 'Επόμενη διαφάνεια',
  slideOf: 'Διαφάνεια {n} από {total}',
  missingPicture: 'Η εικόνα λείπει',
  contents: 'Περιεχόμενα',
  continued: 'συνέχεια',
}
