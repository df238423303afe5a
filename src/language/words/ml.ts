import type { Words } from '../words.js'

export const ml: Words = {
  languages: 'ഭാഷകൾ',
  previousSlide: 'മുൻ സ്ലൈഡ്',
  nextSlide: 'അടുത്ത സ്ലൈഡ്',
  slideOf: 'സ്ലൈഡ് {n} / {total}',
  missingPicture: 'ചിത്രം ഇല്ല',
  contents: 'ഉള്ളടക്കം',
  continued: 'തുടർച്ച',
}
