import type { Progress } from '../model/build.js'
import { cutText } from '../language/cut-text.js'
import type { Display } from '../report/display.js'
import { escapeControls } from '../report/escape-controls.js'
import type { Console } from './console.js'
import { type Estimate, formatTimeLeft, observe } from './time-left.js'

/** Shows how far a build is, until it is disposed of. */
export interface ProgressView extends Disposable {
  readonly progress: (event: Progress) => void
}

const barWidth = 10
const redrawMs = 50
/** Shares are sums of fractions: 0.58 may come as 0.5799999. */
const rounding = 1e-6
const clearLine = '\r\u001b[K'

/** A bar where a line can be redrawn, else a line for each step, such as for a log. */
export function createProgress(console: Console): ProgressView {
  return console.canRedraw ? createProgressBar(console) : createProgressLines(console)
}

/** What is shown of a moment of a build: bar, percentage, time left, step and what it is done to; cut to the width. */
export function formatProgress(
  { step, what, share, left = '' }: Progress & { readonly left?: string },
  { width, colour }: Display,
): string {
  const percent = Math.floor(Math.min(100, Math.max(0, share * 100 + rounding)))
  const full = Math.floor((percent * barWidth) / 100)
  const parts = [`${String(percent).padStart(3)} %`, left, `${step} ${what}`].filter((part) => part !== '')
  const text = escapeControls(`  ${parts.join('  ')}`).trimEnd()
  const bar = colour.green('█'.repeat(full)) + colour.dim('░'.repeat(barWidth - full))
  // The last column stays empty: some terminals go on to the next line as soon as it is filled.
  const room = width - barWidth - 1
  return room < 0 ? '' : bar + cutText(text, room)
}

/** Nothing stays of it but the cleared line; drawn at most 20 times a second, the last state always. */
function createProgressBar(console: Console): ProgressView {
  let latest: Progress = { step: '', what: '', share: 0 }
  let estimate: Estimate = {}
  let isStale = false
  let timer: NodeJS.Timeout | undefined
  const drawAndRest = () => {
    const shown = { ...latest, left: formatTimeLeft(estimate) }
    console.draw(`\r${formatProgress(shown, console.display())}\u001b[K`)
    timer = setTimeout(() => {
      timer = undefined
      if (isStale) drawAndRest()
    }, redrawMs)
    isStale = false
  }
  return {
    progress: (event) => {
      // Decks are worked on side by side, so their news may come out of order.
      latest = { ...event, share: Math.max(latest.share, event.share) }
      estimate = observe(estimate, { ms: performance.now(), share: latest.share })
      isStale = true
      if (timer === undefined) drawAndRest()
    },
    [Symbol.dispose]: () => {
      clearTimeout(timer)
      console.draw(clearLine)
    },
  }
}

function createProgressLines(console: Console): ProgressView {
  const told = new Set<string>()
  return {
    progress: ({ step }) => {
      if (told.has(step)) return
      told.add(step)
      console.tell(escapeControls(step.charAt(0).toUpperCase() + step.slice(1)))
    },
    [Symbol.dispose]: () => undefined,
  }
}

/** Shows nothing. */
export const noProgress: ProgressView = { progress: () => undefined, [Symbol.dispose]: () => undefined }
