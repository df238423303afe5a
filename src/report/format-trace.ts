import type { Span } from '../model/span.js'

/** A track of the picture, and when what stands last on it ends. */
interface Lane {
  endMs: number
  deck: string | undefined
}

/**
 * The steps of a run as Chrome's trace events, in JSON: `chrome://tracing` and https://ui.perfetto.dev draw them. What went on at the same
 * time stands on tracks of its own, a deck's steps on the same one where they can.
 */
export function formatTrace(spans: readonly Span[]): string {
  const lanes: Lane[] = []
  const ordered = spans.toSorted((one, other) => one.startMs - other.startMs || other.ms - one.ms)
  const events = ordered.map((span) => ({
    name: span.step,
    cat: 'step',
    ph: 'X',
    ts: Math.round(span.startMs * 1000),
    dur: Math.round(span.ms * 1000),
    pid: 1,
    tid: placeOf(span, lanes),
    args: span.deck === undefined ? {} : { deck: span.deck },
  }))
  const name = { name: 'process_name', ph: 'M', pid: 1, args: { name: 'polydeck' } }
  return `${JSON.stringify({ traceEvents: [name, ...events], displayTimeUnit: 'ms' })}\n`
}

/** The number of the track for a span, beginning with 1. Takes the place there. */
function placeOf({ startMs, ms, deck }: Span, lanes: Lane[]): number {
  const free = lanes.filter(({ endMs }) => endMs <= startMs)
  const own = free.find((lane) => lane.deck === deck) ?? free[0]
  const lane = own ?? { endMs: 0, deck }
  if (own === undefined) lanes.push(lane)
  lane.endMs = startMs + ms
  lane.deck = deck
  return lanes.indexOf(lane) + 1
}
