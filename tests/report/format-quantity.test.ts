import { describe, expect, it } from 'vitest'
import { formatCount } from '../../src/language/format-count.js'
import { formatBytes, formatDuration } from '../../src/report/format-quantity.js'

describe('formatBytes', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [21_400, '21 kB'],
    [999_499, '999 kB'],
    [999_500, '1.0 MB'],
    [1_190_000, '1.2 MB'],
  ])('says %d as %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text)
  })
})

describe('formatDuration', () => {
  it.each([
    [0.4, '0 ms'],
    [85, '85 ms'],
    [99.7, '0.1 s'],
    [99.4, '99 ms'],
    [1_440, '1.4 s'],
    [59_940, '59.9 s'],
    [59_960, '1 min 0 s'],
    [125_000, '2 min 5 s'],
  ])('says %d ms as %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text)
  })
})

describe('formatCount', () => {
  it.each([
    [0, '0 decks'],
    [1, '1 deck'],
    [10, '10 decks'],
  ])('says %d as %s', (count, text) => {
    expect(formatCount(count, 'deck')).toBe(text)
  })
})
