import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolder } from './package-folder.js'
import { readVersion } from './read-version.js'

/**
 * What tells this program from every other: its version, a hash of its code where that was compiled, so that what one working
 * copy made is not taken for another's, and the Node.js that runs it, which knows how languages write dates and end sentences.
 * Libraries are pinned to one version each, so the program's speaks for them too.
 */
export function readBuildId(): string {
  return [readVersion(), readCodeHash(), process.version].join(' ')
}

function readCodeHash(): string {
  try {
    return readFileSync(join(packageFolder, 'lib', 'bundle', 'build-id'), 'utf8')
  } catch {
    return '' // not compiled: it runs from its sources
  }
}
