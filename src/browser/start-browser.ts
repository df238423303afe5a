import { Worker } from 'node:worker_threads'
import type { DeckPage } from './deck-page.js'
import type { WantedBrowser } from './find-browser.js'
import { unpackError } from './pack-error.js'
import type { InspectedSlide } from './page/inspect-slides.js'
import type { Rasterised } from './page/find-rasterised.js'
import type { MeasuredDraft } from './page/measure-drafts.js'
import type { Site } from './serve-site.js'
import type { BrowserAnswer, BrowserCall } from './thread-messages.js'

/** The run's one browser, in a thread of its own. Whoever starts it closes it, with `await using`. */
export interface RunningBrowser extends AsyncDisposable {
  /** A page for one deck; see `createDeckPages`. Rejects where the browser could not be started. */
  openDeckPage(site: Site, entry: string): Promise<DeckPage>
}

/** Starts the browser without waiting for it: whether there is one shows when a page is wanted. */
export function startBrowser(wanted: WantedBrowser): RunningBrowser {
  const worker = new Worker(new URL('./browser-thread.js', import.meta.url), { workerData: wanted })
  const ask = createCaller(worker)
  return {
    openDeckPage: async (site, entry) => {
      const page = await ask<number>({ name: 'open', site, entry })
      return {
        measure: (drafts, steps) => ask<readonly MeasuredDraft[]>({ name: 'measure', page, drafts, steps }),
        findBroken: (addresses) => ask<readonly string[]>({ name: 'findBroken', page, addresses }),
        inspect: (slides) => ask<readonly InspectedSlide[]>({ name: 'inspect', page, slides }),
        show: (markup) => ask({ name: 'show', page, markup }),
        findRasterised: () => ask<readonly Rasterised[]>({ name: 'findRasterised', page }),
        print: (job) => ask<Uint8Array>({ name: 'print', page, job }),
        [Symbol.asyncDispose]: () => ask({ name: 'close', page }),
      }
    },
    [Symbol.asyncDispose]: async () => {
      await ask({ name: 'stop' }).catch(() => undefined) // it never started, or is gone: nothing to stop
      await worker.terminate()
    },
  }
}

/** Calls to the thread, each with a promise of its answer; all are rejected where the thread ends before its time. */
function createCaller(worker: Worker): <T = void>(call: BrowserCall) => Promise<T> {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let calls = 0
  worker.on('message', (answer: BrowserAnswer) => {
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('failure' in answer) asked?.reject(unpackError(answer.failure))
    else asked?.resolve(answer.value)
  })
  const end = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('error', end)
  worker.on('exit', () => end(new Error("The browser's thread ended.")))
  return <T>(call: BrowserCall) =>
    new Promise<T>((resolve, reject) => {
      const id = ++calls
      // What an answer holds was typed where the call is made; `perform` is its other end.
      waiting.set(id, { resolve: (value) => resolve(value as T), reject })
      worker.postMessage({ id, call })
    })
}
