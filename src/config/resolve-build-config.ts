import { join, resolve } from 'node:path'
import type { BuildConfig } from '../model/build.js'
import { findRootFolder, findTemplateFolders } from './find-folders.js'
import { findTheme } from './find-theme.js'
import {
  parseConcurrency,
  parseDensity,
  parseEpoch,
  parseFormats,
  parseLocale,
  parseLocales,
  parseMinSize,
  parseSize,
} from './parse-options.js'

/** What the author typed after `polydeck build`, as it was typed. */
export interface BuildOptions {
  readonly out?: string
  readonly locale?: string
  readonly sourceLocale?: string
  readonly format?: string
  readonly theme?: string
  readonly size?: string
  readonly density?: string
  readonly minSize?: string
  readonly root?: string
  readonly pattern?: string
  readonly sourcePattern?: string
  readonly include?: readonly string[]
  readonly exclude?: readonly string[]
  readonly concurrency?: string
  readonly browserPath?: string
}

/** What the options are held against. */
export interface Surroundings {
  /** Folder that the program was started in; paths are taken from it. */
  readonly folder: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Folder with the program's own themes and templates. */
  readonly packageFolder: string
  /** How many things the machine can do at a time. */
  readonly processors: number
}

/**
 * Everything that a build is told, without gaps and with absolute paths. Throws `DeckError` where an option cannot be used;
 * whether the inputs exist is found out when they are read.
 */
export async function resolveBuildConfig(
  inputs: readonly string[],
  options: BuildOptions,
  surroundings: Surroundings,
): Promise<BuildConfig> {
  const { folder, environment, packageFolder, processors } = surroundings
  const themesFolders = [join(folder, 'themes'), join(packageFolder, 'themes')]
  return {
    inputs: (inputs.length === 0 ? ['content'] : inputs).map((input) => resolve(folder, input)),
    outFolder: resolve(folder, options.out ?? 'dist'),
    include: options.include ?? [],
    exclude: options.exclude ?? [],
    formats: parseFormats(options.format ?? 'html,pdf'),
    concurrency: parseConcurrency(options.concurrency, processors),
    epochSeconds: parseEpoch(environment['SOURCE_DATE_EPOCH']),
    ...(options.pattern !== undefined && { pattern: options.pattern }),
    ...(options.sourcePattern !== undefined && { sourcePattern: options.sourcePattern }),
    ...(options.locale !== undefined && { locales: parseLocales(options.locale) }),
    ...(options.sourceLocale !== undefined && {
      sourceLocale: parseLocale(options.sourceLocale, '--source-locale'),
    }),
    ...(options.browserPath !== undefined && { browserPath: resolve(folder, options.browserPath) }),
    ...(options.root !== undefined && { root: await findRootFolder(options.root, folder) }),
    ...(options.size !== undefined && { size: parseSize(options.size) }),
    ...(options.density !== undefined && { density: parseDensity(options.density) }),
    ...(options.minSize !== undefined && { minSize: parseMinSize(options.minSize) }),
    packageFolder,
    themesFolders,
    isThemeAsked: options.theme !== undefined,
    themeFolder: await findTheme({ theme: options.theme ?? 'paper', folder, themesFolders }),
    templateFolders: await findTemplateFolders(packageFolder, folder),
  }
}
