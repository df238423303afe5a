import type cacache from 'cacache'

/**
 * Contents by their SHA-256, and records by a key of all that they depend on; both are checked when they are read. Deleting it is
 * always safe, and where it cannot be written nothing is lost but time.
 */
export interface ObjectStore {
  /** Keeps a content; it is written while whoever keeps it goes on. */
  keep(sha256: string, bytes: Uint8Array): void
  /** A content, where it is there and whole. */
  find(sha256: string): Promise<Uint8Array | undefined>
  /** Keeps a record that JSON can hold, in place of an earlier one. */
  note(key: string, record: unknown): void
  /** A record, where it is there, whole, and passes the check. */
  recall<T>(key: string, isValid: (value: unknown) => value is T): Promise<T | undefined>
  /** Waits until all is written that was kept. */
  settle(): Promise<void>
  /** Once a day, removes what is damaged, and of what was kept long ago all but these contents and records. */
  tidy(wanted: Wanted): Promise<void>
}

/** What is not to be removed, however old it is. */
export interface Wanted {
  readonly contents: ReadonlySet<string>
  readonly records: ReadonlySet<string>
}

/** So many files are written at a time: a run keeps hundreds, and each is open while it is written. */
const writesAtATime = 8

const dayMs = 86_400_000
/** What nobody needs now may be needed again when an edit is taken back, or another branch is checked out. */
const keptDays = 14

/** Opens the store in a folder, which need not be there. The library is loaded when the store is first used. */
export function openObjectStore(folder: string): ObjectStore {
  let loading: Promise<typeof cacache> | undefined
  const library = () => (loading ??= import('cacache').then((module) => module.default))
  const kept = new Set<string>()
  const writing = createQueue()
  const put = async (key: string, bytes: Uint8Array) => {
    // Its types allow no algorithm but the usual one.
    const options = { algorithms: ['sha256'], size: bytes.length } as const
    await (await library()).put(folder, key, Buffer.from(bytes), options as object)
  }
  return {
    keep: (sha256, bytes) => {
      if (kept.has(sha256)) return
      kept.add(sha256)
      writing.add(async () => {
        const isThere = await (await library()).get.hasContent(folder, integrityOf(sha256))
        if (!isThere) await put(contentKey(sha256), bytes)
      })
    },
    find: async (sha256) =>
      // It is not there, or damaged, which the library finds: whoever asks makes it anew.
      (await library()).get.byDigest(folder, integrityOf(sha256)).catch(() => undefined),
    note: (key, record) => writing.add(() => put(key, Buffer.from(JSON.stringify(record)))),
    recall: async (key, isValid) => {
      const found = await (await library()).get(folder, key).catch(() => undefined)
      const value: unknown = found === undefined ? undefined : JSON.parse(found.data.toString())
      return isValid(value) ? value : undefined
    },
    settle: () => writing.settle(),
    tidy: async ({ contents, records }) => {
      const { verify } = await library()
      const last = await verify.lastRun(folder).catch(() => undefined)
      if (last !== undefined && Math.abs(Date.now() - last.getTime()) < dayMs) return
      const keys = new Set([...records, ...[...contents].map(contentKey)])
      const isWanted = ({ key, time }: Entry) => keys.has(key) || Date.now() - time < keptDays * dayMs
      // Its types take the filter for a text.
      const options: object = { filter: isWanted }
      await verify(folder, options).catch(() => undefined) // then it is done on another day
    },
  }
}

/** What the library knows of something that it keeps. */
interface Entry {
  readonly key: string
  /** When it was kept, in ms since 1970. */
  readonly time: number
}

const contentKey = (sha256: string) => `content:${sha256}`

const integrityOf = (sha256: string) => `sha256-${Buffer.from(sha256, 'hex').toString('base64')}`

/** Does work beside the rest of the program, a few pieces at a time; after one that failed it does no more. */
function createQueue() {
  const waiting: (() => Promise<unknown>)[] = []
  const workers = new Set<Promise<void>>()
  let isUsable = true
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined && isUsable; next = waiting.shift()) {
      // A disk that is full, or may not be written: the next run works it out again.
      await next().catch(() => void (isUsable = false))
    }
  }
  return {
    add: (piece: () => Promise<unknown>) => {
      waiting.push(piece)
      if (workers.size >= writesAtATime) return
      const worker: Promise<void> = work().finally(() => workers.delete(worker))
      workers.add(worker)
    },
    settle: async () => {
      while (workers.size > 0) await Promise.all(workers)
    },
  }
}
