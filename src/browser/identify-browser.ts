import { stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { findBrowser, type WantedBrowser } from './find-browser.js'

/**
 * What tells the browser that would be used from others, without starting it: of the embedded one its version, of any other where it
 * lies and what its file is like, which an update changes. `undefined` where there is none.
 */
export async function identifyBrowser(wanted: WantedBrowser): Promise<string | undefined> {
  // Who starts it says what is wrong.
  const found = await findBrowser(wanted).catch(() => undefined)
  if (found === undefined) return undefined
  if (found.kind === 'embedded') return `embedded ${basename(dirname(found.path))}`
  const { size, mtimeMs } = await stat(found.path)
  return [found.kind, found.path, size, mtimeMs].join(' ')
}
