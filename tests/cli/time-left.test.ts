import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Estimate, formatTimeLeft, type Moment, observe } from '../../src/cli/time-left.js'

const seen = (moments: readonly Moment[]) => moments.reduce(observe, {} as Estimate)

/** Moments of a run that does a hundredth of itself every so often. */
const steady = (msOfStep: number, steps: number): Moment[] =>
  Array.from({ length: steps + 1 }, (_, step) => ({ ms: step * msOfStep, share: step / 100 }))

describe('the time left', () => {
  it.each([
    [1000, 3, ''],
    [1000, 10, '~2 min left'],
    [1000, 50, '~50 s left'],
    [1000, 93, '~5 s left'],
    [1000, 99, ''],
    [1000, 100, ''],
    [100, 49, ''],
    [100, 60, '~5 s left'],
    [6000, 50, '~5 min left'],
    [60_000, 10, '~1 h 30 min left'],
  ])('of a run that does a hundredth in %d ms is after %d of them `%s`', (ms, steps, expected) => {
    expect(formatTimeLeft(seen(steady(ms, steps)))).toBe(expected)
  })

  it('does not count what goes by before the first deck', () => {
    const reading = [0, 60_000].map((ms) => ({ ms, share: 0 }))
    const decks = steady(1000, 20).map(({ ms, share }) => ({ ms: ms + 60_000, share }))
    expect(formatTimeLeft(seen([...reading, ...decks]))).toBe('~1 min left')
  })

  it('follows a change of pace without jumping', () => {
    const before = seen(steady(1000, 50))
    const slow = Array.from({ length: 20 }, (_, step): Moment => ({
      ms: 50_000 + (step + 1) * 3000,
      share: 0.5 + (step + 1) / 100,
    }))
    const first = observe(before, { ms: 53_000, share: 0.51 })
    expect((first.end ?? 0) - (before.end ?? 0)).toBeLessThan(1500)
    const later = slow.reduce(observe, before)
    expect(formatTimeLeft(before)).toBe('~50 s left')
    expect(later.end).toBeGreaterThan((before.end ?? 0) + 20_000)
  })

  it('is never negative, never endless, and at hand as soon as enough was seen', () => {
    const steps = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 60_000 }), fc.double({ min: 0, max: 0.2, noNaN: true })),
    )
    fc.assert(
      fc.property(steps, (gaps) => {
        let [ms, share] = [0, 0]
        let known: Estimate = observe({}, { ms, share })
        for (const [later, more] of gaps) {
          ms += later
          share = Math.min(1, share + more)
          known = observe(known, { ms, share })
          expect(formatTimeLeft(known)).toMatch(/^$|^~\d+ (s|min) left$|^~\d+ h \d+ min left$/)
        }
      }),
    )
  })
})
