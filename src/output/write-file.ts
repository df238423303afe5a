import { createHash, randomBytes } from 'node:crypto'
import {
  type FileHandle,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  stat,
} from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DeckError } from '../diagnostics/deck-error.js'
import { stayInside } from './stay-inside.js'

/** What was written. */
export interface WrittenFile {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/**
 * Writes a file of the output folder, whole or not at all: into a new file beside it, which then takes its name. A file that
 * holds the same already is left alone, and a link gives way to it. Throws `DeckError` where the folder cannot be written.
 */
export function writeOutput(
  folder: string,
  path: string,
  content: string | Uint8Array,
): Promise<WrittenFile> {
  return put(folder, path, { content, settle: () => Promise.resolve() })
}

/** The same for what cannot be made again: it is on the disk when this resolves, also where the machine then loses power. */
export function writeRecord(
  folder: string,
  path: string,
  content: string | Uint8Array,
): Promise<WrittenFile> {
  return put(folder, path, { content, settle: (file) => file.sync() })
}

interface Wanted {
  readonly content: string | Uint8Array
  /** Called before the file takes its name. */
  settle(file: FileHandle): Promise<void>
}

async function put(folder: string, path: string, { content, settle }: Wanted): Promise<WrittenFile> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const target = join(folder, path)
  await stayInside(folder, path)
  try {
    if (!(await holds(target, bytes))) await replace(target, bytes, settle)
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    throw new DeckError('output-not-writable', `\`${target}\` could not be written (${reason}).`, {
      advice:
        'Close the file where it is open, and check that no folder bears its name, that it and its folder may be written, and that the disk is not full; or name another folder with `--out`.',
      cause,
    })
  }
  return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** Whether the output folder has a file. */
export async function hasOutput(folder: string, path: string): Promise<boolean> {
  const found = await stat(join(folder, path)).catch(() => undefined)
  return found?.isFile() ?? false
}

/** The names of files in a folder of the output folder; none where it is not there. */
export async function listOutputs(folder: string, path: string): Promise<readonly string[]> {
  return readdir(join(folder, path)).catch(() => [])
}

/**
 * Removes files that an earlier run wrote, with the folders that are empty then; one that holds something else now is somebody's
 * own, and stays. Gives the paths of those that are gone. Throws `DeckError` where one cannot be removed.
 */
export async function removeStale(
  folder: string,
  files: readonly Pick<WrittenFile, 'path' | 'sha256'>[],
): Promise<readonly string[]> {
  const gone: string[] = []
  for (const { path, sha256 } of files) {
    const bytes = await readFile(join(folder, path)).catch(() => undefined)
    if (bytes === undefined || createHash('sha256').update(bytes).digest('hex') !== sha256) continue
    const isInside = await stayInside(folder, path).then(
      () => true,
      () => false, // what lies elsewhere no run wrote
    )
    if (!isInside) continue
    await removeOutput(folder, path)
    gone.push(path)
  }
  for (const path of gone) await removeEmpty(folder, dirname(path))
  return gone
}

async function removeEmpty(folder: string, path: string): Promise<void> {
  if (path === '.') return
  // One that holds anything stays, and so do those above it.
  const isGone = await rmdir(join(folder, path)).then(
    () => true,
    () => false,
  )
  if (isGone) await removeEmpty(folder, dirname(path))
}

/** Removes a file of the output folder, if it is there. Throws `DeckError` where it cannot be removed. */
export async function removeOutput(folder: string, path: string): Promise<void> {
  const target = join(folder, path)
  await stayInside(folder, path)
  try {
    await rm(target, { force: true })
  } catch (cause) {
    throw new DeckError('output-not-writable', `\`${target}\` could not be removed.`, {
      advice: 'Remove it yourself: it holds what is not to be there any more.',
      cause,
    })
  }
}

/** Removes what a process left unfinished that was killed while it wrote. */
export async function removeUnfinished(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const left = entries.filter((entry) => entry.isFile() && unfinished.test(entry.name))
  await Promise.all(left.map(({ parentPath, name }) => rm(join(parentPath, name), { force: true })))
}

/** Names of files before they take their own: with the process and a random number. */
const unfinished = /\.\d+-[0-9a-f]{8}\.tmp$/

async function holds(target: string, bytes: Uint8Array): Promise<boolean> {
  const isLink = (await lstat(target).catch(() => undefined))?.isSymbolicLink() ?? false
  const there = isLink ? undefined : await readFile(target).catch(() => undefined)
  return there !== undefined && Buffer.compare(there, bytes) === 0
}

async function replace(target: string, bytes: Uint8Array, settle: Wanted['settle']): Promise<void> {
  await mkdir(dirname(target), { recursive: true })
  const temporary = `${target}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`
  try {
    await writeNew(temporary, bytes, settle)
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

async function writeNew(path: string, bytes: Uint8Array, settle: Wanted['settle']): Promise<void> {
  await using file = await open(path, 'wx')
  await file.writeFile(bytes)
  await settle(file)
}
