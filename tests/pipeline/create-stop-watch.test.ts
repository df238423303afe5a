import { describe, expect, it } from 'vitest'
import { createStopWatch } from '../../src/pipeline/create-stop-watch.js'

const stopAfter = createStopWatch()

describe('work with a limit', () => {
  it('comes to its end', () => {
    const done: string[] = []
    expect(stopAfter(60_000, () => void done.push('it'))).toBe(true)
    expect(done).toEqual(['it'])
  })

  it('is stopped where it has none', () => {
    let isOver = false
    const work = () => {
      for (let at = 0; at >= 0; at = (at + 1) % 1_000);
      isOver = true
    }
    expect(stopAfter(10, work)).toBe(false)
    expect(isOver).toBe(false)
  })

  it('throws what the work throws', () => {
    expect(() =>
      stopAfter(60_000, () => {
        throw new TypeError('wrong')
      }),
    ).toThrow(TypeError)
  })
})
