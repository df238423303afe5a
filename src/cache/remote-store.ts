import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256Of } from './digest-files.js'
import { prepareFolder } from './open-cache.js'
import { readSealed, writeSealed } from './sealed-json.js'

/** What was fetched from the network, by its address. Deleting it is always safe: it is then fetched again. */
export interface RemoteStore {
  /** What was fetched, where it is there and whole. */
  read(address: string): Uint8Array | undefined
  /** Keeps it in place of what was fetched before; where it cannot be kept, it is fetched again the next time. */
  keep(address: string, bytes: Uint8Array): void
}

/** The store in the folder `.polydeck`. */
export function openRemoteStore(memoryFolder: string): RemoteStore {
  const folder = join(memoryFolder, 'remote')
  const entryOf = (address: string) => join(folder, `${sha256Of(address)}.json`)
  return {
    read: (address) => {
      const entry = readSealed(entryOf(address))
      if (!isEntry(entry) || entry.address !== address) return undefined
      try {
        const bytes = readFileSync(join(folder, entry.sha256))
        return sha256Of(bytes) === entry.sha256 ? bytes : undefined
      } catch {
        return undefined // it is fetched again
      }
    },
    keep: (address, bytes) => {
      const sha256 = sha256Of(bytes)
      const path = join(folder, sha256)
      const temporary = `${path}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`
      try {
        prepareFolder(memoryFolder)
        mkdirSync(folder, { recursive: true })
        writeFileSync(temporary, bytes)
        renameSync(temporary, path)
        writeSealed(entryOf(address), { address, sha256 })
      } catch {
        rmSync(temporary, { force: true }) // a disk that is full or may not be written
      }
    },
  }
}

interface Entry {
  readonly address: string
  readonly sha256: string
}

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' &&
  value !== null &&
  'address' in value &&
  'sha256' in value &&
  typeof value.sha256 === 'string' &&
  /^[0-9a-f]{64}$/.test(value.sha256)
