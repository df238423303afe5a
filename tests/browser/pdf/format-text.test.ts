import { describe, expect, it } from 'vitest'
import { formatText } from '../../../src/browser/pdf/format-text.js'

describe('formatText', () => {
  it.each([
    ['', '()'],
    ['Plain text', '(Plain text)'],
    ['a) /JS (x', '(a\\) /JS \\(x)'],
    ['ends \\', '(ends \\\\)'],
    ['two\nlines\r\nthree', '(two\\rlines\\rthree)'],
    ['a\0b', '(a b)'],
    ['ü', '<FEFF00FC>'],
    ['日\n本', '<FEFF65E5000D672C>'],
    ['😀', '<FEFFD83DDE00>'],
    ['\uD83D!', '<FEFFFFFD0021>'],
    ['>>endobj ü', '<FEFF003E003E0065006E0064006F0062006A002000FC>'],
  ])('writes %j so that nothing in it ends it', (text, expected) => {
    expect(formatText(text)).toBe(expected)
  })
})
