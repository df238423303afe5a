import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cssString } from '../../src/markup/css-string.js'

/** What a browser reads from a string of CSS. */
const read = (text: string) =>
  text
    .slice(1, -1)
    .replace(/\\([0-9a-f]{1,6}) /g, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))

describe('cssString', () => {
  it('leaves letters of any script as they are', () => {
    expect(cssString('Пекарна, 面包店')).toBe('"Пекарна, 面包店"')
  })

  it.each([
    ['"} body { color: red', String.raw`"\22 \7d  body \7b  color: red"`],
    ['</style><script>', String.raw`"\3c /style\3e \3c script\3e "`],
    ['a\nb\\c', String.raw`"a\a b\5c c"`],
  ])('lets %j neither end the string nor the sheet', (text, written) => {
    expect(cssString(text)).toBe(written)
  })

  it('says what it was given, whatever that is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = cssString(text)
        expect(read(written)).toBe(text)
        expect(written.slice(1, -1)).not.toMatch(/["'<>{}\n\r\f]/)
      }),
    )
  })
})
