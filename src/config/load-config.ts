import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { DeckError } from '../diagnostics/deck-error.js'
import { listNames } from '../language/list-names.js'
import type { CheckedConfig } from './schema.js'

/** A configuration file, read and checked. */
export interface LoadedConfig {
  /** Absolute path of the file. */
  readonly file: string
  /** The file's folder: its paths are taken from there, and it is the root. */
  readonly folder: string
  readonly config: CheckedConfig
}

/** Where a configuration file is looked for. */
export interface ConfigSearch {
  /** Folder that the program was started in. */
  readonly folder: string
  /** The file that `--config` names; then no other is looked for. */
  readonly file?: string
}

const fileNames = ['ts', 'js', 'mjs', 'json', 'yaml', 'yml'].map((end) => `polydeck.config.${end}`)

/**
 * The configuration file of the folder or of one above it, up to the top of the git work tree; outside of one only the folder
 * itself is looked into. `undefined` where there is none: then nothing of what reads such files is loaded. Throws `DeckError`
 * where the file cannot be used.
 */
export async function loadConfig({ folder, file }: ConfigSearch): Promise<LoadedConfig | undefined> {
  const path = file === undefined ? await findConfig(folder) : await namedConfig(resolve(folder, file), file)
  if (path === undefined) return undefined
  const [{ readConfig }, { checkConfig }] = await Promise.all([
    import('./read-config.js'),
    import('./check-config.js'),
  ])
  const shownAs = relative(folder, path)
  return { file: path, folder: dirname(path), config: checkConfig(await readConfig(path, shownAs), shownAs) }
}

async function namedConfig(path: string, typed: string): Promise<string> {
  const kind = await stat(path).catch(() => undefined) // told below
  if (kind?.isFile()) return path
  const why = kind === undefined ? 'does not exist' : 'is no file'
  throw new DeckError('broken-config', `\`${typed}\`, given with \`--config\`, ${why}.`, {
    advice: `Name a file such as \`${fileNames[0]}\`.`,
  })
}

async function findConfig(folder: string): Promise<string | undefined> {
  const inFolder = await namesIn(folder)
  const own = onlyOne(folder, inFolder)
  if (own !== undefined || inFolder.includes('.git')) return own
  const above = await foldersToGitTop(folder)
  for (const parent of above) {
    const found = onlyOne(parent.folder, parent.names)
    if (found !== undefined) return found
  }
  return undefined
}

interface Parent {
  readonly folder: string
  readonly names: readonly string[]
}

/** The folders above one, up to the top of its git work tree; none where it is in no such tree. */
async function foldersToGitTop(folder: string): Promise<readonly Parent[]> {
  const parents: Parent[] = []
  for (let at = dirname(folder); ; at = dirname(at)) {
    const names = await namesIn(at)
    parents.push({ folder: at, names })
    if (names.includes('.git')) return parents
    if (at === dirname(at)) return []
  }
}

/** A folder that cannot be listed holds no configuration that could be read. */
const namesIn = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => [])

function onlyOne(folder: string, names: readonly string[]): string | undefined {
  const found = fileNames.filter((name) => names.includes(name))
  const [first] = found
  if (found.length > 1) {
    throw new DeckError('broken-config', `\`${basename(folder)}\` holds ${listNames(found)}.`, {
      advice: 'Keep one of them, or name it with `--config`.',
    })
  }
  return first === undefined ? undefined : join(folder, first)
}
