import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textWidth } from '../../src/language/text-width.js'
import { wrapText } from '../../src/report/wrap-text.js'

describe('wrapText', () => {
  it.each([
    ['breaks at spaces', 'one two three', 7, ['one two', 'three']],
    ['keeps a short text on one line', 'one', 7, ['one']],
    ['divides only a word that is wider than a line', 'a 1234567890 b', 4, ['a', '1234', '5678', '90 b']],
    ['counts wide signs as two columns', '机器学习 服务', 8, ['机器学习', '服务']],
    ['gives one empty line for an empty text', '', 8, ['']],
  ])('%s', (_, text, width, lines) => {
    expect(wrapText(text, width)).toEqual(lines)
  })

  it('loses nothing and leaves no line too wide', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 4, max: 40 }), (text, width) => {
        const lines = wrapText(text, width)
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(width)
      }),
    )
  })
})
