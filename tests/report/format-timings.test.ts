import { describe, expect, it } from 'vitest'
import { formatTimings } from '../../src/report/format-timings.js'
import { formatTrace } from '../../src/report/format-trace.js'
import type { Span } from '../../src/model/span.js'
import { columns } from './sample-report.js'

const spans: readonly Span[] = [
  { step: 'print', deck: 'a/es', startMs: 400.25, ms: 120.5 },
  { step: 'parse', deck: 'a/en', startMs: 100, ms: 9.6 },
  { step: 'parse', deck: 'a/es', startMs: 110, ms: 20 },
  { step: 'fit', deck: 'a/en', startMs: 200, ms: 200 },
  { step: 'fit', deck: 'a/es', startMs: 210, ms: 190 },
  { step: 'write', deck: 'a/es', startMs: 401, ms: 50 },
  { step: 'track', startMs: 150, ms: 0.4 },
]

describe('formatTimings', () => {
  it('is a table of the steps, the first first', () => {
    expect(formatTimings({ spans, ms: 1540 }, columns(80))).toBe(
      [
        'step    ms  share  times',
        'parse   30    5 %      2',
        'track    0    0 %      1',
        'fit    390   66 %      2',
        'print  121   20 %      1',
        'write   50    8 %      1',
        'The run took 1.5 s; steps of several decks go on side by side.',
      ].join('\n'),
    )
  })

  it('is no more than its head where nothing was done', () => {
    expect(formatTimings({ spans: [], ms: 12 }, columns(80))).toBe(
      'step  ms  share  times\nThe run took 12 ms; steps of several decks go on side by side.',
    )
  })
})

describe('formatTrace', () => {
  const { traceEvents } = JSON.parse(formatTrace(spans)) as {
    traceEvents: { name: string; ph: string; ts: number; dur: number; tid: number; args: { deck?: string } }[]
  }
  const steps = traceEvents.filter(({ ph }) => ph === 'X')

  it('has an event for each step, in microseconds', () => {
    expect(steps).toHaveLength(spans.length)
    expect(steps.find(({ name }) => name === 'print')).toMatchObject({
      ts: 400_250,
      dur: 120_500,
      args: { deck: 'a/es' },
    })
    expect(steps.find(({ name }) => name === 'track')?.args).toEqual({})
  })

  it('puts what went on at the same time on tracks of their own, and a deck on the same', () => {
    for (const one of steps)
      for (const other of steps)
        if (one !== other && one.tid === other.tid)
          expect(one.ts + one.dur <= other.ts || other.ts + other.dur <= one.ts).toBe(true)
    const track = (name: string, deck: string) =>
      steps.find((step) => step.name === name && step.args.deck === deck)?.tid
    expect(track('print', 'a/es')).toBe(track('fit', 'a/es'))
    expect(Math.max(...steps.map(({ tid }) => tid))).toBe(2)
  })
})
