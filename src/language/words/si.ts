import type { Words } from '../words.js'

export const si: Words = {
  languages: 'භාෂා',
  previousSlide: 'පෙර ස්ලයිඩය',
  nextSlide: 'ඊළඟ ස්ලයිඩය',
  slideOf: 'ස්ලයිඩ {n} / {total}',
  missingPicture: 'පින්තූරය නැත',
  contents: 'පටුන',
  continued: 'තවදුරටත්',
}
