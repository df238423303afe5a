import { setImmediate } from 'node:timers/promises'
import { cacheKey, type Cache } from '../cache/open-cache.js'
import { createParser } from '../markdown/create-parser.js'
import type { Outline } from '../model/outline.js'
import { isOutline } from './is-outline.js'
import type { ParseSetting } from './parse-text.js'
import { outlineDocument, type OutlinedText } from './outline-document.js'
import { startOutlineThreads, type OutlineThreads } from './outline-threads.js'

/** Makes outlines of documents, each once. Close it with `await using`. */
export interface OutlineReader extends AsyncDisposable {
  /** Of a document as it is: what came of it is kept, and its outline is not needed again before it changes. */
  read(document: OutlinedText): Promise<Outline>
  /** Of an earlier version, which never changes: what the cache has is not parsed. */
  recall(document: OutlinedText): Promise<Outline>
}

/** What an outline reader is made with. */
export interface OutlineSetting {
  readonly cache: Cache
  /** Of the program: another one's outlines are not used. */
  readonly version: string
  /** How documents are parsed. */
  readonly parsing?: ParseSetting
  /** How many threads may parse at a time, besides the program's own. */
  readonly threads: number
}

/** From so many documents on that wait to be parsed threads help; starting one takes as long as parsing twenty. */
const enoughForThreads = 40

/** So many documents go to a thread at a time. */
const batchSize = 8

/**
 * A reader of outlines. Documents that are asked for in the same turn are parsed together: here, and where there are many of
 * them in threads too.
 */
export function createOutlineReader({
  cache,
  version,
  parsing = {},
  threads,
}: OutlineSetting): OutlineReader {
  const known = new Map<string, Promise<Outline>>()
  const parser = createParser()
  let queue: Waiting[] = []
  let helpers: OutlineThreads | undefined
  let running: Promise<void> | undefined

  const drain = async () => {
    await setImmediate() // whoever wants outlines in this turn has asked
    if (threads > 0 && queue.length >= enoughForThreads) helpers ??= startOutlineThreads(threads)
    const others = helpers?.lanes.map(async (lane) => {
      while (queue.length > 0) if (!(await parseElsewhere(takeBatch(), lane))) return
    })
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      next.resolve(outlineDocument(next.document, parser))
      await setImmediate() // answers of threads, and whoever waits for an outline, come in between
    }
    await Promise.all(others ?? [])
    running = queue.length > 0 ? drain() : undefined
  }
  const takeBatch = () => queue.splice(0, Math.min(batchSize, Math.ceil(queue.length / (threads + 1))))
  const parseElsewhere = async (batch: readonly Waiting[], lane: OutlineThreads['lanes'][number]) => {
    const outlines = await lane(batch.map(({ document }) => document)).catch(() => undefined)
    // A thread that is gone, or could not be started, leaves its work to the program's own.
    if (outlines === undefined) queue.push(...batch)
    for (const [index, outline] of outlines?.entries() ?? []) batch[index]?.resolve(outline)
    return outlines !== undefined
  }
  const parse = (document: OutlinedText) =>
    new Promise<Outline>((resolve) => {
      queue.push({ document, resolve })
      running ??= drain()
    })
  const recall = async (document: OutlinedText, key: string) => {
    const kept = cache.read('outlines', key, isOutline)
    if (kept !== undefined) return kept
    const outline = await parse(document)
    cache.write('outlines', key, outline)
    return outline
  }
  const once = (given: OutlinedText, make: typeof recall) => {
    const document = { ...given, ...parsing }
    const told = JSON.stringify([parsing, document.origins])
    const key = cacheKey(version, document.deck, document.text, told)
    const outline = known.get(key) ?? make(document, key)
    known.set(key, outline)
    return outline
  }
  return {
    read: (document) => once(document, parse),
    recall: (document) => once(document, recall),
    [Symbol.asyncDispose]: async () => {
      queue = []
      await helpers?.close()
    },
  }
}

interface Waiting {
  readonly document: OutlinedText
  resolve(outline: Outline): void
}
