import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** The paths of all files below a folder, sorted. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return files.map(({ parentPath, name }) => relative(folder, join(parentPath, name))).sort()
}

/** The hash of each file below a folder, by its path. */
export async function hashFiles(folder: string): Promise<Record<string, string>> {
  const files = await listFiles(folder)
  const hashes = files.map(async (path) => [path, hashOf(await readFile(join(folder, path)))] as const)
  return Object.fromEntries(await Promise.all(hashes))
}

/** When each file below a folder was written, and which one it is, by its path: what changes where one is written anew. */
export async function stampFiles(folder: string): Promise<Record<string, string>> {
  const files = await listFiles(folder)
  const stamps = files.map(async (path) => {
    const { mtimeMs, ino } = await stat(join(folder, path))
    return [path, `${mtimeMs} ${ino}`] as const
  })
  return Object.fromEntries(await Promise.all(stamps))
}

/** SHA-256, in hexadecimal. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
