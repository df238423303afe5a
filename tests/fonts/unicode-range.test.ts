import { describe, expect, it } from 'vitest'
import { formatUnicodeRange, parseUnicodeRange } from '../../src/fonts/unicode-range.js'

describe('unicode-range', () => {
  it.each([
    [[0x41], 'U+0041'],
    [[0x41, 0x42, 0x43, 0x2014], 'U+0041-0043,U+2014'],
    [[0x1f600, 0x1f601], 'U+1F600-1F601'],
  ])('writes %j as %s', (codes, value) => {
    expect(formatUnicodeRange(codes)).toBe(value)
  })

  it('reads what packages write, in capitals or not', () => {
    expect(parseUnicodeRange('U+0020-007E,U+1f1e6-1f1ff, U+23')).toEqual([
      { first: 0x20, last: 0x7e },
      { first: 0x1f1e6, last: 0x1f1ff },
      { first: 0x23, last: 0x23 },
    ])
  })
})
