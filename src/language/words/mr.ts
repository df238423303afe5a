import type { Words } from '../words.js'

export const mr: Words = {
  languages: 'भाषा',
  previousSlide: 'मागील स्लाइड',
  nextSlide: 'पुढील स्लाइड',
  slideOf: 'स्लाइड {n}, एकूण {total}',
  missingPicture: 'चित्र सापडले नाही',
  contents: 'अनुक्रमणिका',
  continued: 'पुढे चालू',
}
