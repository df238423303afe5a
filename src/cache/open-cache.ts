import { mkdirSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { readSealed, seal } from './sealed-json.js'

/**
 * Results kept from one run to the next, each under a hash of all that it depends on. Deleting it is always safe, and where it
 * cannot be written nothing is lost but time.
 */
export interface Cache {
  /** What was kept, where it is whole and passes the check. */
  read<T>(kind: string, key: string, isValid: (value: unknown) => value is T): T | undefined
  /** Keeps a value that JSON can hold. */
  write(kind: string, key: string, value: unknown): void
}

/**
 * The cache of a root, in its folder `.polydeck`. Its files are read one after the other, for that is several times as quick as
 * to ask for a thousand small ones at a time.
 */
export function openCache(root: string): Cache {
  const folder = join(root, '.polydeck')
  const fileOf = (kind: string, key: string) => join(folder, kind, `${key}.json`)
  let isUsable = true
  let isReady = false
  return {
    read: (kind, key, isValid) => {
      const value = readSealed(fileOf(kind, key))
      return isValid(value) ? value : undefined
    },
    write: (kind, key, value) => {
      if (!isUsable) return
      try {
        if (!isReady) prepareFolder(folder)
        isReady = true
        writeAnew(fileOf(kind, key), seal(value))
      } catch {
        isUsable = false // a disk that is full or may not be written: the next run works it out again
      }
    },
  }
}

/** A cache that keeps nothing. */
export const noCache: Cache = { read: () => undefined, write: () => undefined }

/** The key of a result: a hash of all that it depends on. */
export function cacheKey(...parts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest('hex').slice(0, 40)
}

/** Makes the folder `.polydeck`, which git is not to see. Throws where it cannot be made. */
export function prepareFolder(folder: string): void {
  mkdirSync(folder, { recursive: true })
  try {
    writeFileSync(join(folder, '.gitignore'), '*\n', { flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
}

/** A file that was cut off breaks its seal, so it does no harm and is made anew: it need not take its name when it is whole. */
function writeAnew(path: string, text: string): void {
  try {
    writeFileSync(path, text)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
}
