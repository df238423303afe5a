import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { isAlive, ownMark } from './process-mark.js'

/** A file that says that its owner works; it is removed with `await using`. */
export interface HeldLock extends AsyncDisposable {
  /** Whether its last owner went without giving it back, such as one that was killed. */
  readonly wasAbandoned: boolean
}

/** How to wait for a lock that somebody else has. */
export interface Waiting {
  /** Called once, where it is not free. */
  onWait(): void
  /** ms; then the wait is given up. */
  readonly limitMs: number
  /** Ends the wait before its time: then it is thrown why. */
  readonly signal?: AbortSignal | undefined
}

const pollMs = 50
/** The owner says so often that he is alive; one who has not for longer is gone, as is one whose process is. */
const [beatMs, silentMs] = [5_000, 60_000]

/**
 * Takes a lock, which only one process has at a time, and waits until it is free; `undefined` where it does not get free in time.
 * One whose owner is gone is taken over. Where a file cannot be made there, everybody has the lock: then there is nothing to
 * get in each other's way with.
 */
export async function takeLock(
  path: string,
  { onWait, limitMs, signal }: Waiting,
): Promise<HeldLock | undefined> {
  const mark = JSON.stringify({ ...ownMark(), token: randomUUID() })
  let wasAbandoned = false
  for (let waited = 0; waited <= limitMs; waited += pollMs) {
    signal?.throwIfAborted()
    const outcome = await tryToTake(path, mark)
    if (outcome === 'mine') return { wasAbandoned, ...hold(path, mark) }
    if (outcome === 'impossible') return free
    const removed = await removeAbandoned(path)
    wasAbandoned ||= removed === 'abandoned'
    if (removed !== 'held') continue
    if (waited === 0) onWait()
    await setTimeout(pollMs)
  }
  return undefined
}

const free: HeldLock = { wasAbandoned: false, [Symbol.asyncDispose]: () => Promise.resolve() }

async function tryToTake(path: string, mark: string): Promise<'mine' | 'taken' | 'impossible'> {
  const isReady = await mkdir(dirname(path), { recursive: true }).then(
    () => true,
    () => false,
  )
  if (!isReady) return 'impossible'
  try {
    await using file = await open(path, 'wx')
    await file.writeFile(mark)
    await file.sync()
    return 'mine'
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EEXIST' ? 'taken' : 'impossible'
  }
}

function hold(path: string, mark: string): AsyncDisposable {
  const beat = setInterval(() => {
    const now = new Date()
    utimes(path, now, now).catch(() => undefined) // somebody removed it, and that is his affair
  }, beatMs)
  beat.unref()
  return {
    [Symbol.asyncDispose]: async () => {
      clearInterval(beat)
      if ((await readMark(path)) === mark) await rm(path, { force: true })
    },
  }
}

const readMark = (path: string) => readFile(path, 'utf8').catch(() => undefined)

/** Removes a lock whose owner is gone; says what there was. */
async function removeAbandoned(path: string): Promise<'held' | 'given back' | 'abandoned'> {
  const mark = await readMark(path)
  const found = await stat(path).catch(() => undefined)
  if (mark === undefined || found === undefined) return 'given back'
  const isSilent = Math.abs(Date.now() - found.mtimeMs) > silentMs
  // An empty one is about to be written.
  if (!isSilent && (mark === '' || isOwnerAlive(mark))) return 'held'
  const aside = `${path}.${randomUUID()}`
  await rename(path, aside).catch(() => undefined) // another one was faster
  // Between the look and the move somebody may have taken it.
  if ((await readMark(aside)) !== mark) await rename(aside, path).catch(() => undefined)
  else await rm(aside, { force: true })
  return 'abandoned'
}

/** Of another machine's process silence alone tells. */
function isOwnerAlive(mark: string): boolean {
  try {
    return isAlive(JSON.parse(mark)) !== false
  } catch {
    return false // cut off
  }
}
