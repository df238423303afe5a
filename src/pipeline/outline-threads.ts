import { Worker } from 'node:worker_threads'
import type { Outline } from '../model/outline.js'
import type { OutlinedText } from './outline-document.js'
import type { OutlineAnswer, OutlineCall } from './outline-messages.js'

/** Threads that make outlines; whoever starts them closes them. */
export interface OutlineThreads {
  /** One for each thread; rejects where the thread is gone. */
  readonly lanes: readonly ((documents: readonly OutlinedText[]) => Promise<readonly Outline[]>)[]
  close(): Promise<void>
}

/** Starts threads without waiting for them. */
export function startOutlineThreads(count: number): OutlineThreads {
  const workers = Array.from({ length: count }, () => startWorker())
  return {
    lanes: workers.map(({ lane }) => lane),
    close: async () => {
      await Promise.all(workers.map(({ worker }) => worker.terminate()))
    },
  }
}

/** Trees of documents live shortly: with more room for what is young they are gone before anybody looks at them. */
const resourceLimits = { maxYoungGenerationSizeMb: 64 }

function startWorker() {
  const worker = new Worker(new URL('./outline-thread.js', import.meta.url), { resourceLimits })
  const waiting = new Map<
    number,
    { resolve(outlines: readonly Outline[]): void; reject(error: Error): void }
  >()
  let calls = 0
  let gone: Error | undefined
  const end = (error: Error) => {
    gone = error
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('message', ({ id, outlines }: OutlineAnswer) => {
    waiting.get(id)?.resolve(outlines)
    waiting.delete(id)
  })
  worker.on('error', end)
  worker.on('exit', () => end(new Error('The thread that reads documents ended.')))
  const lane = (documents: readonly OutlinedText[]) =>
    new Promise<readonly Outline[]>((resolve, reject) => {
      if (gone !== undefined) return reject(gone)
      const id = ++calls
      waiting.set(id, { resolve, reject })
      const call: OutlineCall = { id, documents }
      worker.postMessage(call)
    })
  return { worker, lane }
}
