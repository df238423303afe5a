import { lstat, realpath } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { DeckError } from '../diagnostics/deck-error.js'

/**
 * Throws `DeckError` where the way to a file of the output folder leads out of it: by its name, or by a folder that is a link. The
 * output folder itself may be a link.
 * @param path from the output folder, `/` between its parts
 */
export async function stayInside(folder: string, path: string): Promise<void> {
  if (path.split(/[/\\]/).includes('..')) throw leadsOut(join(folder, path))
  const above = foldersOf(path).map((name) => join(folder, name))
  for (const way of above) {
    const found = await lstat(way).catch(() => undefined)
    if (found === undefined) return // it is made anew, and all below it
    if (!found.isSymbolicLink()) continue
    const [real, top] = await Promise.all([realpath(way).catch(() => ''), realpath(folder)])
    if (!real.startsWith(top + sep)) throw leadsOut(way)
  }
}

/** The folders on the way to a path, the first one first. */
function foldersOf(path: string): readonly string[] {
  const parent = dirname(path)
  return parent === '.' || parent === '/' ? [] : [...foldersOf(parent), parent]
}

function leadsOut(way: string): DeckError {
  return new DeckError('output-not-writable', `\`${way}\` leads out of the output folder.`, {
    advice: 'Remove the link, or name another folder with `--out`; outputs are written nowhere else.',
  })
}
