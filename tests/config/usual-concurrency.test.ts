import { describe, expect, it } from 'vitest'
import { usualConcurrency } from '../../src/config/usual-concurrency.js'

const gigabyte = 2 ** 30

describe('usualConcurrency', () => {
  it.each([
    [1, undefined, 2],
    [8, undefined, 8],
    [1, 16, 2],
    [2, 1.5, 2],
    [8, 16, 8],
    [8, 1.5, 5],
    [16, 2, 7],
    [2, 0.9, 2],
    [2, 0.7, 1],
    [64, 0, 1],
  ])('is for %d processors and %d GB of free memory %d', (processors, gigabytes, expected) => {
    const free = gigabytes === undefined ? {} : { freeBytes: gigabytes * gigabyte }
    expect(usualConcurrency({ processors, ...free })).toBe(expected)
  })
})
