import { join } from 'node:path'
import type { BuildConfig } from '../model/build.js'

/** Files in which a configuration may stand. */
const configNames = ['ts', 'js', 'mjs', 'json', 'yaml', 'yml'].map((ending) => `polydeck.config.${ending}`)

/** All that a project is made of, whether it is there yet or not, but for pictures that lie elsewhere; absolute paths. */
export function projectPlaces(config: BuildConfig): readonly string[] {
  const { inputs, projectFolder, configFile, themeFolder, packageFolder } = config
  const own = ['templates', 'themes', 'translations.lock.json', ...configNames].map((name) =>
    join(projectFolder, name),
  )
  const theme = themeFolder.startsWith(packageFolder) ? [] : [themeFolder]
  return [...new Set([...inputs, ...own, ...theme, ...(configFile === undefined ? [] : [configFile])])]
}
