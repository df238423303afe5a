import { describe, expect, it } from 'vitest'
import { shareRow } from '../../src/slides/share-row.js'

describe('the columns of a row', () => {
  it.each([
    [
      ['', ''],
      [6, 6],
    ],
    [
      ['', '', ''],
      [4, 4, 4],
    ],
    [
      ['', '', '', ''],
      [3, 3, 3, 3],
    ],
    [
      ['40%', '60%'],
      [5, 7],
    ],
    [
      ['40', '60'],
      [5, 7],
    ],
    [
      ['25%', ''],
      [3, 9],
    ],
    [
      ['50%', '', ''],
      [6, 3, 3],
    ],
    [
      ['70%', '70%'],
      [6, 6],
    ],
    [
      ['100%', ''],
      [8, 4],
    ],
    [
      ['1%', '99%'],
      [1, 11],
    ],
    [
      ['1%', '1%', '98%'],
      [1, 1, 10],
    ],
    [
      ['30px', 'wide'],
      [6, 6],
    ],
    [
      ['0%', '-5%'],
      [6, 6],
    ],
    [[''], [12]],
  ])('%j take twelfths of it', (widths, spans) => {
    expect(shareRow(widths).map(({ span }) => span)).toEqual(spans)
  })

  it('are no more than four: more stand in threes', () => {
    expect(shareRow(['', '', '', '', ''])).toEqual(Array(5).fill({ of: 3, span: 4 }))
  })
})
