import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findRoot } from '../../content/find-root.js'
import { prepareFolder } from '../../cache/open-cache.js'
import { DeckError } from '../../diagnostics/deck-error.js'
import type { BuildConfig } from '../../model/build.js'

/**
 * The folder in which builds remember: `.polydeck` of the project, which is what has a configuration or is a repository, else that of
 * the folder in which the program was started, where a build writes anyway.
 */
export async function findMemoryFolder(config: BuildConfig): Promise<string> {
  const root = config.root ?? (await findRoot(config.inputs))
  const isProject = config.configFile !== undefined || existsSync(join(root, '.git'))
  return join(isProject ? root : config.projectFolder, '.polydeck')
}

/** Makes the folder, where it is not there. Throws `DeckError` where that cannot be. */
export function prepareMemory(folder: string): void {
  try {
    prepareFolder(folder)
  } catch (cause) {
    throw new DeckError('output-not-writable', `\`${folder}\` cannot be written.`, {
      advice: 'Start the program in a folder that you may write to, and check that the disk is not full.',
      cause,
    })
  }
}
