import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { MediaKind } from '../markup/media-kind.js'
import type { MediaFile } from '../model/asset.js'
import { describeMedia, headLength } from './describe-media.js'
import { type FoundFile, isStillBelow } from './read-found.js'

/** Largest file that is played, in bytes. */
export const largestMedia = 200 * 1024 * 1024

/** Neither a link is followed nor a pipe waited for: it may have become something else since it was found. */
const openFlags = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW

/** So much of a file is in memory at a time. */
const pieceLength = 1024 * 1024

/**
 * A video or some sound, known by its content, which is read piece by piece; `undefined` for what cannot be read, is no regular file, is too
 * large, is nothing that browsers play, or lies elsewhere by now.
 */
export async function readMedia(found: FoundFile, wanted: MediaKind): Promise<MediaFile | undefined> {
  try {
    const hash = createHash('sha256')
    let head = new Uint8Array()
    let size = 0
    for await (const piece of piecesOf(found)) {
      if (size === 0) head = piece.slice(0, headLength)
      size += piece.length
      hash.update(piece)
    }
    const type = describeMedia(head, wanted)
    if (type === undefined) return undefined
    const sha256 = hash.digest('hex')
    const name = `media-${sha256.slice(0, 12)}.${type.extension}`
    return { kind: type.kind, name, size, sha256, read: () => piecesOf(found) }
  } catch {
    return undefined // whoever asked says that it cannot be used
  }
}

async function* piecesOf(found: FoundFile): AsyncGenerator<Uint8Array> {
  await using file = await open(found.path, openFlags)
  const stats = await file.stat()
  if (!stats.isFile() || stats.size === 0 || stats.size > largestMedia || !(await isStillBelow(found, file)))
    throw new Error('The file cannot be used.')
  yield* readPieces(file)
}

async function* readPieces(file: FileHandle): AsyncGenerator<Uint8Array> {
  let total = 0
  for (;;) {
    const { bytesRead, buffer } = await file.read({ buffer: new Uint8Array(pieceLength) })
    total += bytesRead
    if (bytesRead === 0) return
    if (total > largestMedia) throw new Error('The file grows.')
    yield buffer.subarray(0, bytesRead)
  }
}
