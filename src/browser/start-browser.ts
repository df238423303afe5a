import { Worker } from 'node:worker_threads'
import type { DiagramOrder, DrawingResult } from '../model/diagram.js'
import type { DeckPage } from './deck-page.js'
import { endProcesses } from './end-processes.js'
import { unpackError } from './pack-error.js'
import type { InspectedSlide } from './page/inspect-slides.js'
import type { Rasterised } from './page/find-rasterised.js'
import type { MeasuredDraft } from './page/measure-drafts.js'
import type { Site } from './serve-site.js'
import type { BrowserAnswer, BrowserCall, BrowserSetting } from './thread-messages.js'
import { usualTimeLimits } from './time-limits.js'
import { withinTime } from './within-time.js'

/** The run's one browser, in a thread of its own. Whoever starts it closes it, with `await using`. */
export interface RunningBrowser extends AsyncDisposable {
  /** A page for one deck; see `createDeckPages`. Rejects where the browser could not be started. */
  openDeckPage(site: Site, entry: string): Promise<DeckPage>
  /** Draws diagrams; see `drawDiagrams`. */
  drawDiagrams(site: Site, orders: readonly DiagramOrder[]): Promise<readonly DrawingResult[]>
}

/**
 * Starts the browser without waiting for it: whether there is one shows when a page is wanted. Where its thread dies, the next page
 * is opened in a new one.
 */
export function startBrowser(setting: BrowserSetting): RunningBrowser {
  const { temporaryFolder, timeLimits: limits = usualTimeLimits } = setting
  let thread = startThread(setting)
  let hasLost = false
  let ending: Promise<void> | undefined
  const end = async () => {
    const stopping = withinTime(thread.ask({ name: 'stop' }), limits.end + stopSlackMs, 'It did not stop.')
    const hasStopped = await stopping.then(
      () => true,
      () => false, // it never started, is gone, or hangs
    )
    await thread.worker.terminate()
    if ((!hasStopped || hasLost) && temporaryFolder !== undefined) await endProcesses(temporaryFolder)
  }
  const living = () => {
    if (ending !== undefined) throw new Error('The browser has been closed.')
    if (thread.hasEnded()) {
      hasLost = true
      thread = startThread(setting)
    }
    return thread
  }
  return {
    openDeckPage: async (site, entry) => openDeckPage(living(), site, entry),
    drawDiagrams: async (site, orders) => living().ask({ name: 'diagrams', site, orders }),
    [Symbol.asyncDispose]: () => (ending ??= end()),
  }
}

/** Beside the time that a browser has to end, for what it takes to say so. */
const stopSlackMs = 1_000

async function openDeckPage({ ask }: BrowserThread, site: Site, entry: string): Promise<DeckPage> {
  const page = await ask<number>({ name: 'open', site, entry })
  return {
    measure: (drafts, steps) => ask<readonly MeasuredDraft[]>({ name: 'measure', page, drafts, steps }),
    findBroken: (addresses) => ask<readonly string[]>({ name: 'findBroken', page, addresses }),
    inspect: (slides) => ask<readonly InspectedSlide[]>({ name: 'inspect', page, slides }),
    show: (markup) => ask({ name: 'show', page, markup }),
    findRasterised: () => ask<readonly Rasterised[]>({ name: 'findRasterised', page }),
    print: (job) => ask<Uint8Array>({ name: 'print', page, job }),
    draw: (job) => ask<Uint8Array>({ name: 'draw', page, job }),
    // A page that cannot be closed is gone with its thread; what went wrong before is what its deck is to hear of.
    [Symbol.asyncDispose]: () => ask({ name: 'close', page }).catch(() => undefined),
  }
}

/** The thread that a browser's driver lives in. */
interface BrowserThread {
  readonly worker: Worker
  /** Whether it ended, of itself or by a fault. */
  hasEnded(): boolean
  /** Asks it something; rejects where it ends before it answers. */
  ask<T = void>(call: BrowserCall): Promise<T>
}

function startThread(setting: BrowserSetting): BrowserThread {
  const worker = new Worker(new URL('./browser-thread.js', import.meta.url), { workerData: setting })
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let calls = 0
  let ended: Error | undefined
  worker.on('message', (answer: BrowserAnswer) => {
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('failure' in answer) asked?.reject(unpackError(answer.failure))
    else asked?.resolve(answer.value)
  })
  const end = (reason: string, options: ErrorOptions = {}) => {
    ended ??= new Error(`The thread of the browser crashed${reason}.`, options)
    for (const { reject } of waiting.values()) reject(ended)
    waiting.clear()
  }
  worker.on('error', (cause: Error) => end(`: ${cause.message}`, { cause }))
  worker.on('exit', () => end(''))
  return {
    worker,
    hasEnded: () => ended !== undefined,
    ask: <T>(call: BrowserCall) =>
      new Promise<T>((resolve, reject) => {
        if (ended !== undefined) return reject(ended)
        const id = ++calls
        // What an answer holds was typed where the call is made; `perform` is its other end.
        waiting.set(id, { resolve: (value) => resolve(value as T), reject })
        worker.postMessage({ id, call })
      }),
  }
}
