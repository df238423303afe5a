import { describe, expect, it } from 'vitest'
import { alignSequence } from '../../src/locale/align-sequence.js'

/** Aligns numbers: equal ones are pairs. */
function align(one: readonly number[], other: readonly number[]) {
  let asked = 0
  const steps = alignSequence({
    rows: one.length,
    columns: other.length,
    gap: -0.8,
    pair: (row, column) => {
      asked++
      return one[row] === other[column] ? 1 : -3
    },
  })
  const pairs = steps.filter(({ rows, columns }) => rows === 1 && columns === 1)
  return { asked, steps, pairs: pairs.map(({ row, column }) => [one[row], other[column]]) }
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index)

describe('two sequences', () => {
  it.each([
    ['short ones', 40],
    ['very long ones', 20_000],
  ])('of %s are aligned in order, whatever one of them lacks or has besides', (_, count) => {
    const one = upTo(count)
    const other = one
      .filter((value) => value % 10 !== 3)
      .flatMap((value) => (value % 10 === 7 ? [value, -value] : [value]))
    const { pairs } = align(one, other)
    expect(pairs).toEqual(one.filter((value) => value % 10 !== 3).map((value) => [value, value]))
  })

  it.each([
    [0, 3],
    [3, 0],
    [1, 5000],
    [5000, 1],
    [300, 9000],
    [9000, 300],
  ])('of %i and %i things are aligned to their ends', (rows, columns) => {
    const { steps } = align(upTo(rows), upTo(columns))
    expect(steps.reduce((sum, step) => sum + step.rows, 0)).toBe(rows)
    expect(steps.reduce((sum, step) => sum + step.columns, 0)).toBe(columns)
  })

  it('that are twice as long ask no more than twice as much', () => {
    const [small, large] = [10_000, 20_000].map((count) => align(upTo(count), upTo(count)).asked)
    expect(large).toBeLessThan(2.1 * (small ?? 0))
  })
})
