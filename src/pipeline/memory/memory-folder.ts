import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findRoot } from '../../content/find-root.js'
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
