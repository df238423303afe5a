import { describe, expect, it } from 'vitest'
import { elapsed, freshTimer, isFresh, pauseTimer, startTimer } from '../../../src/viewer/speaker/timer.js'

describe('the timer', () => {
  it('counts while it runs, stands while it is stopped, and goes on from there', () => {
    const running = startTimer(freshTimer, 1000)
    expect(elapsed(running, 4000)).toBe(3000)
    const paused = pauseTimer(running, 4000)
    expect(elapsed(paused, 90_000)).toBe(3000)
    expect(elapsed(startTimer(paused, 90_000), 91_000)).toBe(4000)
  })

  it('goes on where it is started twice', () => {
    expect(elapsed(startTimer(startTimer(freshTimer, 1000), 5000), 6000)).toBe(5000)
  })

  it('loses nothing where the clock is set back', () => {
    expect(elapsed({ before: 7000, since: 10_000 }, 2000)).toBe(7000)
  })

  it('is fresh only before it was started', () => {
    expect(isFresh(freshTimer)).toBe(true)
    expect(isFresh(startTimer(freshTimer, 0))).toBe(false)
    expect(isFresh(pauseTimer(startTimer(freshTimer, 0), 1))).toBe(false)
  })
})
