import { join } from 'node:path'
import { digestFolder, sha256Of } from '../../cache/digest-files.js'
import { identifyBrowser } from '../../browser/identify-browser.js'
import { userCacheFolder } from '../../browser/user-cache-folder.js'
import { readBuildId } from '../../config/read-build-id.js'
import type { BuildConfig } from '../../model/build.js'

/** What every deck of a run depends on besides its documents; each a hash, or a name that changes as what it names does. */
export interface World {
  readonly program: string
  readonly browser: string
  readonly configuration: string
  readonly templates: string
  readonly styles: string
  /** Every theme that there is, whoever uses it. */
  readonly themes: string
}

/** What is as it is without a deck's outputs being different for it, or is said of each deck apart. */
const without = [
  'inputs',
  'root',
  'outFolder',
  'pattern',
  'sourcePattern',
  'include',
  'exclude',
  'locales',
  'sourceLocale',
  'localeNames',
  'packageFolder',
  'projectFolder',
  'configFile',
  'themeFolder',
  'isThemeAsked',
  'themesFolders',
  'templateFolders',
  'browserPath',
  'concurrency',
  'rules',
  'missing',
  'outdated',
  'lockstep',
  'vars',
  'minComplete',
  'failOn',
  'remote',
  'leavesOut',
  'isForced',
] as const satisfies readonly (keyof BuildConfig)[]

/** Looks at the world; `undefined` where it has no browser. */
export async function describeWorld(config: BuildConfig): Promise<World | undefined> {
  const { browserPath, packageFolder } = config
  const browser = await identifyBrowser({
    environment: process.env,
    cacheFolder: userCacheFolder(process.env, process.platform),
    ...(browserPath !== undefined && { browserPath }),
  })
  if (browser === undefined) return undefined
  const own = Object.entries(config).filter(([name]) => !without.some((other) => other === name))
  return {
    program: readBuildId(),
    browser,
    configuration: sha256Of(asText(Object.fromEntries(own))),
    templates: config.templateFolders.map(digestFolder).join(),
    styles: digestFolder(join(packageFolder, 'styles')),
    themes: [config.themeFolder, ...config.themesFolders].map(digestFolder).join(),
  }
}

/** A configuration as text, with its sets. */
export function asText(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner instanceof Set || inner instanceof Map ? [...inner] : inner,
  )
}
