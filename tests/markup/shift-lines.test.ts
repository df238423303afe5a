import { describe, expect, it } from 'vitest'
import { shiftLines } from '../../src/markup/shift-lines.js'

describe('shiftLines', () => {
  it('moves each line that data name, and nothing else', () => {
    const block = {
      line: 3,
      element: { properties: { dataLine: '4', start: 3 }, children: [{ type: 'text', value: 'line 3' }] },
    }
    expect(shiftLines([block], 10)).toEqual([
      {
        line: 13,
        element: { properties: { dataLine: '14', start: 3 }, children: [{ type: 'text', value: 'line 3' }] },
      },
    ])
  })

  it('leaves what is no line', () => {
    expect(shiftLines({ line: 0, dataLine: undefined }, 5)).toEqual({ line: 0, dataLine: undefined })
  })

  it('gives back what it moved away', () => {
    const data = { line: 7, parts: [{ from: { line: 9, share: 0.5 } }, null, 'x'] }
    expect(shiftLines(shiftLines(data, 1000 - 7), 7 - 1000)).toEqual(data)
  })
})
