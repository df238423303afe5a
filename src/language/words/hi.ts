import type { Words } from '../words.js'

export const hi: Words = {
  languages: 'भाषाएँ',
  previousSlide: 'पिछली स्लाइड',
  nextSlide: 'अगली स्लाइड',
  slideOf: 'स्लाइड {n}, कुल {total}',
  missingPicture: 'चित्र नहीं मिला',
  contents: 'विषय-सूची',
  continued: 'जारी',
}
