import { describe, expect, it } from 'vitest'
import { referencesIn } from '../../../src/browser/pdf/references-in.js'

describe('referencesIn', () => {
  it.each([
    ['<</Kids [3 0 R 14 0 R]>>', [3, 14]],
    ['<</Kids 3 0 R>>', [3]],
    ['<</A (/Kids [9 0 R] \\) /Kids 8 0 R)\n/Kids 3 0 R>>', [3]],
    ['<</A <FEFF00>/Kids [3 0 R]>>', [3]],
    ['<</Count 3>>', []],
  ])('finds them in %s', (text, expected) => {
    expect(referencesIn(text, 'Kids')).toEqual(expected)
  })
})
