import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A text that is another one when a file below some places is made, changed or removed: names, sizes and dates. */
export function summariseFiles(places: Iterable<string>, isIgnored: (path: string) => boolean): string {
  const found: string[] = []
  const look = (path: string, depth: number) => {
    const kind = statSync(path, { throwIfNoEntry: false })
    if (kind === undefined || isIgnored(path)) return
    if (!kind.isDirectory()) found.push(`${path} ${kind.size} ${kind.mtimeMs} ${kind.ino}`)
    // A link may lead back to where it lies.
    else if (depth < deepest) for (const name of namesIn(path)) look(join(path, name), depth + 1)
  }
  for (const place of places) look(place, 0)
  return found.sort().join('\n')
}

/** So many folders deep. */
const deepest = 20

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return [] // it has just gone, or may not be read
  }
}
