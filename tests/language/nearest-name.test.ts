import { describe, expect, it } from 'vitest'
import { nearestName } from '../../src/language/nearest-name.js'

describe('nearestName', () => {
  it.each([
    ['papr', ['paper', 'night'], 'paper'],
    ['PAPER', ['paper'], 'paper'],
    ['ppaper', ['papers', 'paper'], 'paper'],
    ['pfd', ['html', 'pdf'], 'pdf'],
    ['htm', ['html', 'pdf'], 'html'],
    ['corporate', ['paper', 'night'], undefined],
    ['x', [], undefined],
  ])('takes `%s` among %j for %s', (typed, names, near) => {
    expect(nearestName(typed, names)).toBe(near)
  })
})
