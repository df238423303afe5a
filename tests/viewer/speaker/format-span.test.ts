import { expect, it } from 'vitest'
import { formatSpan } from '../../../src/viewer/speaker/format-span.js'

it.each([
  [0, 'en', '0:00'],
  [65.9, 'bg', '1:05'],
  [600, 'zh', '10:00'],
  [3661, 'en', '1:01:01'],
  [-5, 'en', '0:00'],
  [65, 'fa', '۱:۰۵'],
  [65, 'my', '၁:၀၅'],
])('%d seconds in %s are %s', (seconds, lang, shown) => {
  expect(formatSpan(seconds, lang)).toBe(shown)
})
