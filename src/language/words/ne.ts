import type { Words } from '../words.js'

export const ne: Words = {
  languages: 'भाषाहरू',
  previousSlide: 'अघिल्लो स्लाइड',
  nextSlide: 'अर्को स्लाइड',
  slideOf: 'स्लाइड {n}, जम्मा {total}',
  missingPicture: 'तस्बिर भेटिएन',
  contents: 'विषयसूची',
  continued: 'क्रमशः',
}
