import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createProgress, formatProgress } from '../../src/cli/progress-bar.js'
import { textWidth } from '../../src/language/text-width.js'
import { columns } from '../report/sample-report.js'
import { sampleConsole } from './sample-console.js'

describe('formatProgress', () => {
  it.each([
    [{ step: 'printing', what: 'seeds/es', share: 0.58 }, 80, '█████░░░░░   58 %  printing seeds/es'],
    [{ step: 'reading', what: '', share: 0 }, 80, '░░░░░░░░░░    0 %  reading'],
    [{ step: 'printing', what: 'a', share: 1.2 }, 80, '██████████  100 %  printing a'],
    [{ step: 'printing', what: 'a', share: 0.999 }, 80, '█████████░   99 %  printing a'],
    [{ step: 'printing', what: 'a-long-name/es', share: 0 }, 32, '░░░░░░░░░░    0 %  printing a-…'],
    [{ step: 'printing', what: '课程/机器学习', share: 0 }, 36, '░░░░░░░░░░    0 %  printing 课程/…'],
    [{ step: 'printing', what: '\x1b[2J', share: 0 }, 80, '░░░░░░░░░░    0 %  printing \\u001b[2J'],
    [{ step: 'printing', what: 'a', share: 0 }, 8, ''],
    [
      { step: 'printing', what: 'a/es', share: 0.3, left: '~3 min left' },
      80,
      '███░░░░░░░   30 %  ~3 min left  printing a/es',
    ],
    [
      { step: 'printing', what: 'a/es', share: 0.3, left: '~3 min left' },
      36,
      '███░░░░░░░   30 %  ~3 min left  pr…',
    ],
  ])('shows %j in %d columns', (event, width, line) => {
    expect(formatProgress(event, columns(width))).toBe(line)
    expect(textWidth(line)).toBeLessThan(width)
  })
})

describe('createProgress on a terminal', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const event = (share: number) => ({ step: 'printing', what: 'a/es', share })

  it('redraws one line at most 20 times a second, and shows the last state', () => {
    const { console, stderr } = sampleConsole({ isTTY: true, columns: 80 })
    const view = createProgress(console)
    for (let tenth = 0; tenth <= 100; tenth++) {
      view.progress(event(tenth / 100))
      vi.advanceTimersByTime(10)
    }
    vi.advanceTimersByTime(100)
    const drawn = stderr().split('\r').slice(1)
    expect(drawn.length).toBeLessThanOrEqual(22)
    expect(drawn.at(-1)).toBe('██████████  100 %  printing a/es\x1b[K')
    expect(stderr()).not.toContain('\n')
  })

  it('tells the time left once that can be known', () => {
    const { console, stderr } = sampleConsole({ isTTY: true })
    using view = createProgress(console)
    for (let deck = 0; deck <= 50; deck++) {
      view.progress(event(deck / 100))
      vi.advanceTimersByTime(1000)
    }
    const drawn = stderr().split('\r').slice(1)
    expect(drawn[4]).not.toContain('left')
    expect(drawn[20]).toContain('20 %  ~1 min left  printing')
    expect(drawn.at(-1)).toContain('~50 s left')
  })

  it('clears the line at the end and draws nothing after', () => {
    const { console, stderr } = sampleConsole({ isTTY: true })
    {
      using view = createProgress(console)
      view.progress(event(0.1))
      view.progress(event(0.2))
    }
    vi.advanceTimersByTime(1000)
    expect(stderr().endsWith('\r\x1b[K')).toBe(true)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('never goes back', () => {
    const { console, stderr } = sampleConsole({ isTTY: true })
    using view = createProgress(console)
    view.progress(event(0.5))
    vi.advanceTimersByTime(60)
    view.progress(event(0.4))
    expect(stderr()).not.toContain('40 %')
  })
})

describe('createProgress elsewhere', () => {
  it('tells each step once, in a line', () => {
    const { console, stderr } = sampleConsole()
    using view = createProgress(console)
    for (const what of ['a/es', 'a/pt']) {
      view.progress({ step: 'measuring', what, share: 0 })
      view.progress({ step: 'printing', what, share: 0 })
    }
    expect(stderr()).toBe('Measuring\nPrinting\n')
  })
})
