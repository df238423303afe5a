import { join, resolve } from 'node:path'
import type { BuildConfig, OutputFormat } from '../model/build.js'
import { canvasSizes } from '../model/canvas.js'
import { usualLimits } from '../model/limits.js'
import { findRootFolder, findTemplateFolders, isFolder } from './find-folders.js'
import { findTheme } from './find-theme.js'
import { loadConfig, type LoadedConfig } from './load-config.js'
import { parseHandout, parseLinks, parseNotes, parsePrint, type PrintOptions } from './parse-print-options.js'
import {
  parseConcurrency,
  parseDensity,
  parseEpoch,
  parseFormats,
  parseLocale,
  parseLocales,
  parseLockstep,
  parseMinComplete,
  parseMinSize,
  parseSeverity,
  parseSize,
} from './parse-options.js'
import { resolveStrangers } from './resolve-strangers.js'
import type { Machine } from './usual-concurrency.js'

/** What the author typed after `polydeck build`, as it was typed. */
export interface BuildOptions extends PrintOptions {
  readonly config?: string
  readonly out?: string
  readonly locale?: string
  readonly sourceLocale?: string
  readonly format?: string
  readonly standalone?: boolean
  readonly notes?: string
  readonly links?: string
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
  readonly force?: boolean
  readonly browserPath?: string
  readonly lockstep?: readonly string[]
  readonly failOn?: string
  readonly minComplete?: string
}

/** What the options are held against. */
export interface Surroundings extends Machine {
  /** Folder that the program was started in; paths of options are taken from it. */
  readonly folder: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Folder with the program's own themes and templates. */
  readonly packageFolder: string
}

/** Options and configuration file of a run, and the folder of each. */
interface Given {
  readonly options: BuildOptions
  readonly surroundings: Surroundings
  readonly user: Partial<LoadedConfig['config']>
  /** Folder that the configuration's paths are taken from: its own, else that of the options. */
  readonly project: string
}

/**
 * Everything that a build is told, without gaps and with absolute paths: options go before the configuration file, which goes
 * before what is usual. Throws `DeckError` where an option or the file cannot be used; whether the inputs exist is found out
 * when they are read.
 */
export async function resolveBuildConfig(
  inputs: readonly string[],
  options: BuildOptions,
  surroundings: Surroundings,
): Promise<BuildConfig> {
  const { folder, packageFolder } = surroundings
  const loaded = await loadConfig({
    folder,
    ...(options.config !== undefined && { file: options.config }),
  })
  const { folder: project = folder, config: user = {} } = loaded ?? {}
  const given: Given = { options, surroundings, user, project }
  const usual = user.concurrency === undefined ? undefined : String(user.concurrency)
  const minComplete =
    options.minComplete === undefined ? user.minComplete : parseMinComplete(options.minComplete)
  return {
    inputs: inputs.length === 0 ? await usualInputs(given) : inputs.map((input) => resolve(folder, input)),
    formats: resolveFormats(given),
    concurrency: parseConcurrency(options.concurrency ?? usual, surroundings),
    failOn: options.failOn === undefined ? (user.failOn ?? 'error') : parseSeverity(options.failOn),
    ...resolveSearch(given),
    ...resolveLook(given),
    ...resolvePrint(given),
    ...resolveTranslation(given),
    ...(await resolvePlaces(given)),
    ...(loaded !== undefined && { configFile: loaded.file, root: project }),
    ...(await resolveRoot(given)),
    ...(minComplete !== undefined && { minComplete }),
    ...resolveStrangers(user),
    packageFolder,
    projectFolder: project,
    isForced: options.force ?? false,
    leavesOut: {
      decks: [options.locale, options.include, options.exclude].some((option) => option !== undefined),
      formats: options.format !== undefined,
    },
  }
}

/** Where documents are looked for when no input is given: `content`, where there is such a folder, else everywhere. */
async function usualInputs({ options, user, project }: Given): Promise<readonly string[]> {
  if (user.inputs !== undefined) return user.inputs.map((input) => resolve(project, input))
  const content = join(project, 'content')
  const isPatterned = (options.pattern ?? user.pattern) !== undefined
  return [!isPatterned && (await isFolder(content)) ? content : project]
}

function resolveSearch({ options, user }: Given) {
  const pattern = options.pattern ?? user.pattern
  const sourcePattern = options.sourcePattern ?? user.sourcePattern
  const locales = options.locale === undefined ? user.locale : parseLocales(options.locale, user.locales)
  const sourceLocale =
    options.sourceLocale === undefined
      ? user.sourceLocale
      : parseLocale(options.sourceLocale, '--source-locale', user.locales)
  return {
    include: options.include ?? user.include ?? [],
    exclude: options.exclude ?? user.exclude ?? [],
    localeNames: user.locales ?? {},
    ...(pattern !== undefined && { pattern }),
    ...(sourcePattern !== undefined && { sourcePattern }),
    ...(locales !== undefined && { locales }),
    ...(sourceLocale !== undefined && { sourceLocale }),
  }
}

function resolveFormats({ options, user }: Given): BuildConfig['formats'] {
  const formats =
    options.format === undefined
      ? new Set(user.formats ?? usualFormats)
      : new Set(parseFormats(options.format))
  return (options.standalone ?? user.standalone) ? formats.add('standalone') : formats
}

/** What is made where nobody says what. */
const usualFormats: readonly OutputFormat[] = ['html', 'pdf', 'handout']

/** Handouts, PDFs, and where notes and links go; an option takes the place of the same key of the configuration. */
function resolvePrint({ options, surroundings, user }: Given) {
  const epochSeconds = parseEpoch(surroundings.environment['SOURCE_DATE_EPOCH'])
  const { handout, second, paper, perPage, largePrint, pdfNotes, fragments, pictureScale } = user
  const usual: PrintOptions = {
    ...(handout !== undefined && { handout }),
    ...(second !== undefined && { second }),
    ...(paper !== undefined && { paper }),
    ...(perPage !== undefined && { perPage: String(perPage) }),
    ...(largePrint !== undefined && { largePrint }),
    ...(pdfNotes !== undefined && { pdfNotes }),
    ...(fragments !== undefined && { fragments }),
    ...(pictureScale !== undefined && { pictureScale: String(pictureScale) }),
  }
  const wishes = { ...usual, ...options }
  return {
    ...(epochSeconds !== undefined && { epochSeconds }),
    handout: parseHandout(wishes, user.locales),
    print: parsePrint(wishes),
    ...(options.notes !== undefined && { notes: parseNotes(options.notes) }),
    ...(options.links !== undefined && { links: parseLinks(options.links) }),
    ...(user.notes !== undefined && { usualNotes: user.notes }),
    ...(user.links !== undefined && { usualLinks: user.links }),
  }
}

/** What front matter may say too stands apart from what options say: it goes before the file and behind the options. */
function resolveLook({ options, user }: Given) {
  const minSize = options.minSize === undefined ? user.minSize : parseMinSize(options.minSize)
  return {
    isThemeAsked: options.theme !== undefined,
    ...(options.size !== undefined && { size: parseSize(options.size) }),
    ...(user.size !== undefined && { usualSize: canvasSizes[user.size] }),
    ...(options.density !== undefined && { density: parseDensity(options.density) }),
    ...(user.density !== undefined && { usualDensity: user.density }),
    ...(minSize !== undefined && { minSize }),
  }
}

function resolveTranslation({ options, user }: Given) {
  const lockstep =
    options.lockstep === undefined ? user.lockstep : parseLockstep(options.lockstep, user.locales)
  return {
    rules: user.rules ?? {},
    missing: user.missing ?? 'source',
    outdated: user.outdated ?? 'show',
    lockstep: lockstep ?? [],
    words: user.words ?? {},
    vars: user.vars ?? {},
    settings: user.settings ?? {},
    limits: { ...usualLimits, ...user.limits },
  } as const
}

async function resolvePlaces({ options, surroundings, user, project }: Given) {
  const { folder, packageFolder } = surroundings
  const themesFolders = [join(project, 'themes'), join(packageFolder, 'themes')]
  const browserPath =
    options.browserPath === undefined
      ? user.browserPath && resolve(project, user.browserPath)
      : resolve(folder, options.browserPath)
  const theme =
    options.theme === undefined
      ? { theme: user.theme ?? 'paper', folder: project }
      : { theme: options.theme, folder }
  return {
    outFolder:
      options.out === undefined ? resolve(project, user.out ?? 'dist') : resolve(folder, options.out),
    ...(browserPath !== undefined && { browserPath }),
    themesFolders,
    themeFolder: await findTheme({ ...theme, themesFolders }),
    templateFolders: await findTemplateFolders(packageFolder, project),
  }
}

/** The root that is named; without one it is the configuration file's folder, else it is found from the inputs. */
async function resolveRoot({ options, surroundings, user, project }: Given) {
  if (options.root !== undefined)
    return {
      root: await findRootFolder(options.root, {
        folder: surroundings.folder,
        origin: 'given with `--root`',
      }),
    }
  if (user.root === undefined) return {}
  return {
    root: await findRootFolder(user.root, { folder: project, origin: 'the `root` of the configuration' }),
  }
}
