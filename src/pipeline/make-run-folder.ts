import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { userCacheFolder } from '../browser/user-cache-folder.js'
import { createRunFolder, type RunFolder } from '../cache/run-folder.js'

/**
 * A folder for what this run puts aside, which goes with it, or with the next run where this one is killed: in the user's cache folder, else
 * in the system's temporary one; `undefined` where neither can have it.
 */
export function makeRunFolder(): RunFolder | undefined {
  const cacheFolder = userCacheFolder(process.env, process.platform)
  const shared = join(tmpdir(), `polydeck-runs-${process.getuid?.() ?? 'user'}`)
  return createRunFolder([join(cacheFolder, 'runs'), shared])
}
