import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import {
  access,
  constants,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import type { ExtractOptions } from 'tar-fs'
import { DeckError } from '../diagnostics/deck-error.js'
import { isRunnable } from './is-runnable.js'
import { privateTemporaryFolder } from './user-cache-folder.js'

/** The embedded browser on disk. */
export interface UnpackedBrowser {
  readonly path: string
  readonly environment: Readonly<Record<string, string>>
}

interface Package {
  readonly version: string
  /** The folder with the compressed files. */
  readonly archives: string
}

const packageName = '@sparticuz/chromium'
const abandonedAfterMs = 3_600_000

/**
 * The headless shell of `@sparticuz/chromium` with the libraries and the font that it needs, unpacked below the cache
 * folder if it is not yet; nothing where the package is not installed. Any number of processes may do it at once.
 * The package's own `executablePath` is not used: it unpacks to a name in the shared temporary folder, where somebody
 * else may have put a file before.
 */
export async function unpackEmbedded(cacheFolder: string): Promise<UnpackedBrowser | undefined> {
  const embedded = await findPackage()
  if (!embedded) return undefined
  const name = `chromium-${embedded.version}`
  const known = join(cacheFolder, name)
  if (await isComplete(known)) return describe(known)
  try {
    const parent = await writableFolder(cacheFolder)
    const folder = join(parent, name)
    if (!(await isComplete(folder))) await unpackInto(folder, embedded.archives)
    return describe(folder)
  } catch (cause) {
    throw new DeckError('browser-failed', `The embedded browser could not be unpacked to \`${known}\`.`, {
      advice: `${messageOf(cause)}\nIt needs 200 MB there. \`XDG_CACHE_HOME\` names another folder.`,
      cause,
    })
  }
}

function describe(folder: string): UnpackedBrowser {
  const home = join(folder, 'home')
  return {
    path: join(folder, 'chromium'),
    environment: {
      // A bare machine lacks these libraries, and its fonts, if it has any, would make its pages differ from others'.
      LD_LIBRARY_PATH: join(folder, 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      FONTCONFIG_PATH: folder,
      HOME: home,
      XDG_CACHE_HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_DATA_HOME: home,
    },
  }
}

/** The package's exports map hides its package.json, so it is looked for upwards from what can be resolved. */
async function findPackage(): Promise<Package | undefined> {
  const entry = resolvePackage()
  if (!entry) return undefined
  for (let folder = dirname(entry); folder !== dirname(folder); folder = dirname(folder)) {
    const file = join(folder, 'package.json')
    if (!existsSync(file)) continue
    const { name, version } = JSON.parse(await readFile(file, 'utf8')) as {
      name?: unknown
      version?: unknown
    }
    if (name === packageName && typeof version === 'string') return { version, archives: join(folder, 'bin') }
  }
  return undefined
}

function resolvePackage(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(packageName)
  } catch {
    // Not installed: whoever leaves it out has another browser, and hears of it where none is found.
    return undefined
  }
}

/** A folder gets its name only when everything is in it. What is later deleted from it is noticed by the main file. */
function isComplete(folder: string): Promise<boolean> {
  return isRunnable(join(folder, 'chromium'))
}

async function writableFolder(wanted: string): Promise<string> {
  try {
    await mkdir(wanted, { recursive: true, mode: 0o700 })
    await access(wanted, constants.W_OK)
    return wanted
  } catch {
    // A home that is read-only or absent, as in many containers: any private folder will do.
    return privateTemporaryFolder()
  }
}

async function unpackInto(folder: string, archives: string): Promise<void> {
  await removeAbandoned(folder)
  // Made by mkdtemp: new, and for this user only.
  const fresh = await mkdtemp(`${folder}.unpacking-`)
  try {
    await Promise.all([
      unpackFile(join(archives, 'chromium.br'), join(fresh, 'chromium')),
      unpackFolder(join(archives, 'al2023.tar.br'), fresh),
      unpackFolder(join(archives, 'fonts.tar.br'), fresh),
      mkdir(join(fresh, 'home'), { mode: 0o700 }),
    ])
    await writeFile(join(fresh, 'fonts.conf'), fontsConf(folder))
    await takeName(fresh, folder)
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}

/** A process that was killed while unpacking leaves 200 MB behind; the next one that unpacks clears them away. */
async function removeAbandoned(folder: string): Promise<void> {
  const parent = dirname(folder)
  for (const name of await readdir(parent)) {
    if (!name.includes('.unpacking-')) continue
    const left = join(parent, name)
    const changed = await stat(left).then(
      ({ mtimeMs }) => mtimeMs,
      () => Date.now(), // its owner has just finished with it
    )
    if (Date.now() - changed > abandonedAfterMs) await rm(left, { recursive: true, force: true })
  }
}

async function takeName(fresh: string, folder: string): Promise<void> {
  try {
    await rename(fresh, folder)
  } catch (error) {
    // Another process was faster, which is as good; or a damaged folder is in the way.
    if (await isComplete(folder)) return
    if (!existsSync(folder)) throw error
    await rm(folder, { recursive: true, force: true })
    await rename(fresh, folder)
  }
}

async function unpackFile(archive: string, file: string): Promise<void> {
  const chunk = 1 << 20
  const compressed = createReadStream(archive, { highWaterMark: chunk })
  // Flushed, so that a machine that loses power does not find a whole folder with half a browser in it.
  const plain = createWriteStream(file, { mode: 0o700, flush: true })
  await pipeline(compressed, createBrotliDecompress({ chunkSize: chunk }), plain)
}

async function unpackFolder(archive: string, folder: string): Promise<void> {
  const { extract } = await import('tar-fs')
  // Root would otherwise give the files to whoever has the packager's user number on this machine.
  const options: ExtractOptions & { chown: boolean } = { chown: false }
  await pipeline(createReadStream(archive), createBrotliDecompress(), extract(folder, options))
}

/** One folder of fonts and nothing of the machine's: the last resort looks the same everywhere. */
function fontsConf(folder: string): string {
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    `  <dir>${escapeXml(join(folder, 'fonts'))}</dir>`,
    `  <cachedir>${escapeXml(join(folder, 'home', 'fontconfig'))}</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n')
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
