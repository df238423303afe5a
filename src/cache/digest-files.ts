import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The SHA-256 of a text or some bytes, in hexadecimal digits. */
export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** The SHA-256 of a file's content; `undefined` where there is no file that can be read. */
export function digestFile(path: string): string | undefined {
  try {
    return digestPieces(path)
  } catch {
    return undefined // it is not there, and that is an answer too
  }
}

/** So much of a file is in memory at a time. */
const pieceLength = 4 * 1024 * 1024

function digestPieces(path: string): string {
  const file = openSync(path, 'r')
  try {
    const hash = createHash('sha256')
    const piece = new Uint8Array(Math.min(fstatSync(file).size + 1, pieceLength))
    for (let read = 1; read > 0;) {
      read = readSync(file, piece)
      hash.update(piece.subarray(0, read))
    }
    return hash.digest('hex')
  } finally {
    closeSync(file)
  }
}

/** A hash of all that lies in a folder: names, and what files hold. Of a folder that is not there it says so. */
export function digestFolder(folder: string): string {
  const hash = createHash('sha256')
  const walk = (parent: string, prefix: string) => {
    for (const name of readdirSync(parent).sort()) {
      const path = join(parent, name)
      const kind = statSync(path, { throwIfNoEntry: false })
      hash.update(`${prefix}${name}\n`)
      if (kind?.isFile()) hash.update(`${digestFile(path) ?? 'unreadable'}\n`)
      // A link may lead back to where it lies.
      else if (kind?.isDirectory() && prefix.split('/').length <= deepest) walk(path, `${prefix}${name}/`)
    }
  }
  try {
    walk(folder, '')
  } catch {
    hash.update('no folder') // nor one that can be read
  }
  return hash.digest('hex')
}

/** So many folders deep. */
const deepest = 12
