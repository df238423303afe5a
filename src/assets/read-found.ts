import { constants } from 'node:fs'
import { type FileHandle, lstat, open, readlink, realpath } from 'node:fs/promises'
import { isBelow } from './is-below.js'

/** A file that was found: its path without links, and the folder, without links too, that it must lie under. */
export interface FoundFile {
  readonly path: string
  readonly root: string
}

/** It may have become something else since it was found: neither a link is followed nor a pipe waited for. */
const openFlags = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW

/** A file's bytes; `undefined` for what is no regular file, is empty or too large, or lies elsewhere by now. Throws where it cannot be read. */
export async function readFound(found: FoundFile, mostBytes: number): Promise<Uint8Array | undefined> {
  await using file = await open(found.path, openFlags)
  const stats = await file.stat()
  if (!stats.isFile() || stats.size === 0 || stats.size > mostBytes) return undefined
  return (await isStillBelow(found, file)) ? await file.readFile() : undefined
}

/** Whether what was opened lies below the root: a folder on its way may be a link by now. */
export async function isStillBelow({ path, root }: FoundFile, file: FileHandle): Promise<boolean> {
  const opened = await readlink(`/proc/self/fd/${file.fd}`).catch(() => undefined)
  if (opened !== undefined) return isBelow(opened, root)
  // Where the system does not tell what was opened, the path must still be without links and mean the same file.
  const [real, there, mine] = await Promise.all([realpath(path), lstat(path), file.stat()])
  return real === path && there.ino === mine.ino && there.dev === mine.dev
}
