import { describe, expect, it } from 'vitest'
import { inRanges } from '../../src/model/in-ranges.js'

describe('inRanges', () => {
  it('counts both ends in, and goes on where there is no end', () => {
    const ranges = [{ from: 1, to: 3 }, { from: 5, to: 5 }, { from: 8 }]
    const inside = Array.from({ length: 10 }, (_, index) => index + 1).filter((number) =>
      inRanges(ranges, number),
    )
    expect(inside).toEqual([1, 2, 3, 5, 8, 9, 10])
  })

  it('has every slide where nothing was asked, and none in no range', () => {
    expect([inRanges(undefined, 7), inRanges([], 7)]).toEqual([true, false])
  })
})
