import type { Words } from '../words.js'

export const ta: Words = {
  languages: 'மொழிகள்',
  previousSlide: 'முந்தைய படவில்லை',
  nextSlide: 'அடுத்த படவில்லை',
  slideOf: 'படவில்லை {n} / {total}',
  missingPicture: 'படம் இல்லை',
  contents: 'உள்ளடக்கம்',
  continued: 'தொடர்ச்சி',
}
