import { readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { DeckError } from '../diagnostics/deck-error.js'
import { packageFolder } from './package-folder.js'

/** What is read of a file: nothing is known of it yet. */
type Reader = (path: string) => Promise<unknown>

const readers: Readonly<Record<string, Reader>> = {
  '.ts': readModule,
  '.mts': readModule,
  '.js': readModule,
  '.mjs': readModule,
  '.json': async (path) => JSON.parse(await readText(path)) as unknown,
  '.yaml': readYaml,
  '.yml': readYaml,
}

/**
 * What a configuration file holds, not checked; an empty one holds no keys. Throws `DeckError` where it cannot be read.
 * @param shownAs the file's name as it is shown
 */
export async function readConfig(path: string, shownAs: string): Promise<unknown> {
  const read = readers[extname(path)]
  if (read === undefined) {
    throw new DeckError('broken-config', `\`${shownAs}\` is no kind of file that holds a configuration.`, {
      advice: `Its name may end in ${Object.keys(readers).join(', ')}.`,
    })
  }
  try {
    return (await read(path)) ?? {}
  } catch (error) {
    if (error instanceof DeckError) throw error
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    throw new DeckError('broken-config', `\`${shownAs}\` cannot be read: ${reason.replace(/[.:]$/, '')}.`, {
      advice: 'Mend the file; `--verbose` shows where it breaks.',
      cause: error,
    })
  }
}

const readText = async (path: string) => (await readFile(path, 'utf8')).replace(/^\uFEFF/, '')

async function readYaml(path: string): Promise<unknown> {
  const { parse } = await import('yaml')
  return parse(await readText(path), { schema: 'core', merge: false }) as unknown
}

/** What a module exports by default. Node.js runs it where it can: it knows JavaScript, and in newer releases TypeScript. */
async function readModule(path: string): Promise<unknown> {
  const knows = !/ts$/.test(path) || ('typescript' in process.features && process.features.typescript)
  const module: unknown = knows
    ? await import(await addressOf(path)).catch((error: unknown) => {
        if (!isBeyondNode(error)) throw error
        return importByJiti(path)
      })
    : await importByJiti(path)
  const isModule = typeof module === 'object' && module !== null && 'default' in module
  const content: unknown = isModule ? await module.default : undefined
  if (content !== undefined) return content
  throw new Error('it exports nothing by default; write `export default defineConfig({ … })`')
}

/** Modules are kept under their addresses: one that changed while the program runs needs another. */
async function addressOf(path: string): Promise<string> {
  const { mtimeMs, size } = await stat(path)
  return `${pathToFileURL(path).href}?${mtimeMs}-${size}`
}

/** Syntax that is more than types, an import without its ending, or `polydeck` where it is not installed beside the file. */
function isBeyondNode(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return code === 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX' || code === 'ERR_MODULE_NOT_FOUND'
}

async function importByJiti(path: string): Promise<unknown> {
  const { createJiti } = await import('jiti')
  const own = join(packageFolder, 'lib/config/define-config.js')
  // Nothing is kept on disk: it would be kept under a name that others can take.
  const jiti = createJiti(path, {
    fsCache: false,
    moduleCache: false,
    alias: { 'polydeck/config': own, polydeck: own },
  })
  return jiti.import(path)
}
