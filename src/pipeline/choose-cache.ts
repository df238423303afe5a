import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Cache, noCache, openCache } from '../cache/open-cache.js'
import type { BuildConfig } from '../model/build.js'

/** The cache of a project; a folder that is neither a repository's nor has a configuration is somebody's documents, and stays as it is. */
export function chooseCache(root: string, { configFile }: BuildConfig): Cache {
  return configFile !== undefined || existsSync(join(root, '.git')) ? openCache(root) : noCache
}
