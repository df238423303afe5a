import { describe, expect, it } from 'vitest'
import { cutText } from '../../src/language/cut-text.js'

describe('cutText', () => {
  it.each([
    ['a text that fits', 'five5', 5, 'five5'],
    ['a longer one, with a sign for the rest', 'sixsix', 5, 'sixs…'],
    ['wide signs as two columns', '机器学习服务', 6, '机器…'],
    ['no space before the sign', 'one two', 5, 'one…'],
    ['a letter together with its marks', 'e\u0301e\u0301e\u0301', 2, 'e\u0301…'],
    ['a joined emoji whole or not at all', '👩‍💻👩‍💻👩‍💻', 3, '…'],
    ['nothing where there is no room', 'text', 0, ''],
  ])('keeps %s', (_, text, width, cut) => {
    expect(cutText(text, width)).toBe(cut)
  })
})
