import type { Span } from '../model/span.js'
import { alignColumns, type Cell } from './align-columns.js'
import type { Display } from './display.js'
import { escapeControls } from './escape-controls.js'
import { formatDuration } from './format-quantity.js'

/** The steps of a run, and how long it took as a whole. */
export interface Timings {
  readonly spans: readonly Span[]
  readonly ms: number
}

/** A table of steps in the order in which they first began: milliseconds, share of the sum, how often. */
export function formatTimings({ spans, ms }: Timings, { colour }: Display): string {
  const ordered = spans.toSorted((one, other) => one.startMs - other.startMs)
  const steps = [...new Set(ordered.map(({ step }) => step))]
  const total = sumOf(spans)
  const rows = steps.map((step): readonly Cell[] => {
    const own = spans.filter((span) => span.step === step)
    const share = total === 0 ? 0 : (100 * sumOf(own)) / total
    const numbers = [`${Math.round(sumOf(own))}`, `${Math.round(share)} %`, `${own.length}`]
    return [{ text: escapeControls(step) }, ...numbers.map(asNumber)]
  })
  const titles = [{ text: 'step' }, ...['ms', 'share', 'times'].map(asNumber)]
  const [head = '', ...lines] = alignColumns([titles, ...rows])
  const whole = `The run took ${formatDuration(ms)}; steps of several decks go on side by side.`
  return [colour.dim(head), ...lines, whole].join('\n')
}

const asNumber = (text: string): Cell => ({ text, isNumber: true })

const sumOf = (spans: readonly Span[]) => spans.reduce((sum, span) => sum + span.ms, 0)
