import { createHash } from 'node:crypto'
import { copyFile, link, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readSealed, writeSealed } from './sealed-json.js'

/**
 * Contents by their SHA-256, and records by a key of all that they depend on; both are checked when they are read. Deleting it is
 * always safe, and where it cannot be written nothing is lost but time.
 */
export interface ObjectStore {
  /** How many of those that were asked for so far were there, but not as they had been kept. */
  readonly damaged: number
  /** Keeps what a file holds; this goes on while whoever keeps it goes on. */
  keep(sha256: string, path: string): void
  /** A content, where it is there and whole. */
  find(sha256: string): Promise<Uint8Array | undefined>
  /** Keeps a record that JSON can hold, in place of an earlier one. */
  note(key: string, record: unknown): void
  /** A record, where it is there, whole, and passes the check. */
  recall<T>(key: string, isValid: (value: unknown) => value is T): T | undefined
  /** Waits until all is there that was kept. */
  settle(): Promise<void>
  /** Once a day, removes what was kept long ago, but not these contents and records. */
  tidy(wanted: ReadonlySet<string>): Promise<void>
}

const dayMs = 86_400_000
/** What nobody needs now may be needed again when an edit is taken back, or another branch is checked out. */
const keptDays = 14

/**
 * Opens the store in a folder, which need not be there. A content is kept as a further name of the file that holds it, which costs
 * neither time nor space: cacache, which writes it a second time, took a tenth of a whole build. Who changes the file in its place
 * changes what is kept, and that is noticed when it is read.
 */
export function openObjectStore(folder: string): ObjectStore {
  const kept = new Map<string, Promise<void>>()
  let isUsable = true
  let damaged = 0
  const contentPath = (sha256: string) => join(folder, 'contents', sha256.slice(0, 2), sha256)
  const recordPath = (key: string) => join(folder, 'records', `${key}.json`)
  return {
    get damaged() {
      return damaged
    },
    keep: (sha256, path) => {
      if (!kept.has(sha256)) kept.set(sha256, keepFile(path, contentPath(sha256)))
    },
    find: async (sha256) => {
      const path = contentPath(sha256)
      const bytes = await readFile(path).catch((error: unknown) =>
        isAbsent(error) ? 'absent' : 'unreadable',
      )
      if (typeof bytes !== 'string' && createHash('sha256').update(bytes).digest('hex') === sha256)
        return bytes
      if (bytes !== 'absent') damaged++
      // Then there is room for what is made in its place.
      await rm(path, { recursive: true, force: true }).catch(() => undefined)
      return undefined
    },
    note: (key, record) => {
      try {
        if (isUsable) writeSealed(recordPath(key), record)
      } catch {
        isUsable = false // a disk that is full or may not be written: the next run works it out again
      }
    },
    recall: (key, isValid) => {
      const value = readSealed(recordPath(key), () => damaged++)
      return isValid(value) ? value : undefined
    },
    settle: async () => void (await Promise.all(kept.values())),
    tidy: async (wanted) => {
      const mark = join(folder, 'tidied')
      if (!(await isOlder(mark, dayMs, true))) return
      try {
        await writeFile(mark, '')
        await removeOld(folder, wanted)
      } catch {
        // It is done on another day.
      }
    },
  }
}

async function keepFile(path: string, target: string): Promise<void> {
  try {
    await mkdir(dirname(target), { recursive: true })
    // Where a file cannot have two names, such as on another disk, it is copied.
    await link(path, target).catch((error: unknown) => (isThere(error) ? undefined : copyFile(path, target)))
  } catch {
    // A disk that is full or may not be written: the next run makes it again.
  }
}

const hasCode = (error: unknown, code: string) =>
  error instanceof Error && 'code' in error && error.code === code
const isThere = (error: unknown) => hasCode(error, 'EEXIST')
const isAbsent = (error: unknown) => hasCode(error, 'ENOENT')

/** Contents and records are files of their own names. */
async function removeOld(folder: string, wanted: ReadonlySet<string>): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const { parentPath, name } of entries.filter((entry) => entry.isFile())) {
    const path = join(parentPath, name)
    const isWanted = wanted.has(name.replace(/\.json$/, ''))
    if (!isWanted && (await isOlder(path, keptDays * dayMs, false))) await rm(path, { force: true })
  }
}

/** Whether a file is older than so many ms, or from the future, since the clock was set; what of one that is not there. */
async function isOlder(path: string, ms: number, ifAbsent: boolean): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  return found === undefined ? ifAbsent : Math.abs(Date.now() - found.mtimeMs) > ms
}
