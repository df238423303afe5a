import type { Words } from '../words.js'

export const my: Words = {
  languages: 'ဘာသာစကားများ',
  previousSlide: 'ယခင်ဆလိုက်',
  nextSlide: 'နောက်ဆလိုက်',
  slideOf: 'ဆလိုက် {n} / {total}',
  missingPicture: 'ပုံမရှိပါ',
  contents: 'မာတိကာ',
  continued: 'အဆက်',
}
