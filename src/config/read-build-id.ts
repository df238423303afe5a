import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolder } from './package-folder.js'
import { readVersion } from './read-version.js'

/**
 * What tells this program from every other: its version, and a hash of its code where that was compiled, so that what one working
 * copy made is not taken for another's. Libraries are pinned to one version each, so the program's speaks for them too.
 */
export function readBuildId(): string {
  try {
    const hash = readFileSync(join(packageFolder, 'lib', 'bundle', 'build-id'), 'utf8')
    return `${readVersion()}-${hash}`
  } catch {
    return readVersion() // not compiled: it runs from its sources
  }
}
