import { availableParallelism } from 'node:os'
import { packageFolder } from '../config/package-folder.js'
import { resolveBuildConfig, type BuildOptions } from '../config/resolve-build-config.js'
import type { BuildConfig } from '../model/build.js'

/** The configuration of a command that was started here. Throws `DeckError` where an option or the file cannot be used. */
export function resolveConfig(inputs: readonly string[], options: BuildOptions): Promise<BuildConfig> {
  return resolveBuildConfig(inputs, options, {
    folder: process.cwd(),
    environment: process.env,
    packageFolder,
    processors: availableParallelism(),
    freeBytes: process.availableMemory(),
  })
}
