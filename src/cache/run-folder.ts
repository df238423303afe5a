import { randomBytes } from 'node:crypto'
import { chmodSync, lstatSync, mkdirSync, writeFileSync } from 'node:fs'
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isAlive, ownMark } from './process-mark.js'

/** A folder for what a run needs only while it goes on. */
export interface RunFolder extends AsyncDisposable {
  readonly path: string
}

/** Sockets are made in it, whose whole path the system limits to some hundred bytes. */
const longestPath = 60
/** Nobody's folder is left alone as long as its owner may be about to write his name into it. */
const namelessMs = 3_600_000
const ownerFile = 'owner.json'

/**
 * Makes a folder for this run in the first of these that can have one and whose path is not too long, and removes those of runs that were
 * killed; `undefined` where none can. It is nobody's but the user's, and is removed with `await using`.
 */
export function createRunFolder(parents: readonly string[]): RunFolder | undefined {
  for (const parent of parents) {
    const path = join(parent, `${process.pid}-${randomBytes(3).toString('hex')}`)
    if (Buffer.byteLength(path) > longestPath || !tryToMake(parent, path)) continue
    // Whoever waits for the run's end waits for this too.
    const swept = sweep(parent)
    return {
      path,
      [Symbol.asyncDispose]: async () => {
        await swept
        await removeFolder(path)
      },
    }
  }
  return undefined
}

function tryToMake(parent: string, path: string): boolean {
  try {
    mkdirSync(parent, { recursive: true, mode: 0o700 })
    if (!isOurs(parent)) return false
    mkdirSync(path, { mode: 0o700 })
    chmodSync(path, 0o700)
    writeFileSync(join(path, ownerFile), JSON.stringify(ownMark()))
    return true
  } catch {
    return false // another place may do
  }
}

/** In the shared temporary folder somebody else may have taken its name. */
function isOurs(folder: string): boolean {
  const found = lstatSync(folder)
  return found.isDirectory() && (process.getuid === undefined || found.uid === process.getuid())
}

async function sweep(parent: string): Promise<void> {
  const names = await readdir(parent).catch((): readonly string[] => [])
  const folders = names.filter((name) => /^\d+-[0-9a-f]{6}$/.test(name)).map((name) => join(parent, name))
  await Promise.all(
    folders.map(async (folder) => {
      if (await isAbandoned(folder)) await removeFolder(folder)
    }),
  )
}

async function isAbandoned(folder: string): Promise<boolean> {
  const text = await readFile(join(folder, ownerFile), 'utf8').catch(() => undefined)
  const found = await stat(folder).catch(() => undefined)
  if (found === undefined) return false // its owner has just removed it
  if (text === undefined || text === '') return Math.abs(Date.now() - found.mtimeMs) > namelessMs
  try {
    return isAlive(JSON.parse(text)) === false
  } catch {
    return true // its disk was full, or it was torn as the machine lost power
  }
}

/** A browser that is about to end may still write there; what is left is swept by a later run. */
async function removeFolder(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }).catch(() => undefined)
}
