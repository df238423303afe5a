import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DeckError } from '../diagnostics/deck-error.js'
import { stayInside } from './stay-inside.js'
import type { WrittenFile } from './write-file.js'

/** What is copied piece by piece, since it may be larger than what should be in memory. */
export interface Source {
  readonly size: number
  readonly sha256: string
  read(): AsyncIterable<Uint8Array>
}

/**
 * Copies into a file of the output folder, whole or not at all, as files are written. Throws `DeckError` where the folder cannot be written, or
 * where the source is another file by now.
 */
export async function copyOutput(folder: string, path: string, source: Source): Promise<WrittenFile> {
  const target = join(folder, path)
  await stayInside(folder, path)
  try {
    if (!(await holds(target, source))) await replace(target, source)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new DeckError('output-not-writable', `\`${target}\` could not be written (${reason}).`, {
      advice: 'Check that the disk is not full and that the file may be written, and build again.',
      cause,
    })
  }
  return { path, bytes: source.size, sha256: source.sha256 }
}

async function holds(target: string, { size, sha256 }: Source): Promise<boolean> {
  const there = await lstat(target).catch(() => undefined)
  if (there === undefined || !there.isFile() || there.size !== size) return false
  const hash = createHash('sha256')
  for await (const piece of createReadStream(target)) hash.update(piece as Uint8Array)
  return hash.digest('hex') === sha256
}

async function replace(target: string, source: Source): Promise<void> {
  await mkdir(dirname(target), { recursive: true })
  const temporary = `${target}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`
  try {
    await writeNew(temporary, source)
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

async function writeNew(path: string, source: Source): Promise<void> {
  const hash = createHash('sha256')
  await using file = await open(path, 'wx')
  for await (const piece of source.read()) {
    hash.update(piece)
    await file.writeFile(piece)
  }
  if (hash.digest('hex') !== source.sha256) throw new Error('it changed while it was copied')
}
