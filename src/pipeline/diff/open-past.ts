import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, realpath, writeFile } from 'node:fs/promises'
import { basename, dirname, join, posix, relative, sep } from 'node:path'
import { DeckError } from '../../diagnostics/deck-error.js'
import { listTree, type TreeFile } from '../../git/list-tree.js'
import { readPointer } from '../../git/read-pointer.js'
import { findIncludes, mayInclude } from '../../markdown/find-includes.js'
import type { BuildConfig } from '../../model/build.js'
import { makeRunFolder } from '../make-run-folder.js'
import { type Archive, openArchive } from '../open-archive.js'

/** A project as it was in a revision: its documents, and the pictures that these name, in a folder that goes in the end. */
export interface Past extends AsyncDisposable {
  /** The full name of the revision's commit. */
  readonly commit: string
  /** Absolute folder that stands for the project's root. */
  readonly root: string
  /** The configuration of today for the documents of then; without inputs where there were none. */
  readonly config: BuildConfig
  /** A file's path from the root. */
  pathOf(path: string): string
  /** A file of today's from the top of the repository; `undefined` outside of it. */
  nameOf(path: string): string | undefined
  /** Fetches the pictures that documents name by these addresses, those of their locales too. */
  fetchPictures(addresses: readonly string[]): Promise<void>
}

/**
 * Puts the documents of a revision into a folder of their own, so that they are found, read and aligned as those of today are. Throws
 * `DeckError` where there is no git repository or no such revision, or the repository does not hold it whole.
 */
export async function openPast(root: string, revision: string, config: BuildConfig): Promise<Past> {
  const archive = await openOrThrow(root, revision)
  try {
    const commit = await archive.resolveRevision(revision)
    const files = await listTree(root, commit)
    if (files === undefined) throw lacking('the documents', revision)
    const folder = makeRunFolder()
    if (folder === undefined) throw noFolder()
    const scratch = await realpath(folder.path)
    const close = async () => {
      await Promise.all([archive[Symbol.asyncDispose](), folder[Symbol.asyncDispose]()])
    }
    const past: Setting = { archive, root, top: join(scratch, basename(root) || 'root'), revision }
    try {
      await mkdir(past.top)
      const documents = files.filter(isDocument(root, config))
      const texts: string[] = []
      for (const file of documents) texts.push(await putDocument(file, past))
      await putIncluded(files, { texts, known: new Set(documents) }, past)
    } catch (error) {
      await close()
      throw error
    }
    return {
      commit,
      root: past.top,
      config: configOfThen(config, past),
      pathOf: (path) => relative(past.top, path).split(sep).join('/'),
      nameOf: (path) => archive.nameOf(path),
      fetchPictures: (addresses) => fetchPictures(files.filter(isNamed(addresses)), past),
      [Symbol.asyncDispose]: close,
    }
  } catch (error) {
    await archive[Symbol.asyncDispose]()
    throw error
  }
}

interface Setting {
  readonly archive: Archive
  readonly root: string
  /** Stands for the root. */
  readonly top: string
  readonly revision: string
}

function noFolder(): DeckError {
  return new DeckError('system-failed', 'There is no place to put the documents of then aside.', {
    advice: 'Let the cache folder or the temporary folder be written to, or set `TMPDIR`.',
  })
}

async function openOrThrow(root: string, revision: string): Promise<Archive> {
  const opened = await openArchive({ root, paths: [], readOutline: () => Promise.resolve({ slides: [] }) })
  if (!('reason' in opened)) return opened
  throw new DeckError(
    'wrong-option',
    `What changed since \`${revision}\` cannot be told: ${opened.reason}.`,
    { advice: 'Run it in a git repository, with git installed.' },
  )
}

/** Documents where they are looked for, what keeps folders out of that search, and whatever was named as an input. */
function isDocument(root: string, { inputs, pattern }: BuildConfig) {
  const places = pattern === undefined ? inputs : [root]
  return ({ path: name }: TreeFile) => {
    const path = join(root, name)
    if (inputs.includes(path) || basename(name) === '.gitignore') return true
    return name.endsWith('.md') && places.some((place) => isBelow(path, place))
  }
}

const isBelow = (path: string, folder: string) =>
  path.startsWith(folder.endsWith(sep) ? folder : folder + sep)

/** Gives the text. */
async function putDocument({ blob, path }: TreeFile, { archive, top, revision }: Setting): Promise<string> {
  const bytes = await archive.readBytes(blob)
  if (bytes === undefined) throw lacking(`\`${path}\``, revision)
  await putFile(join(top, path), bytes)
  return bytes.toString()
}

/** Puts what texts include, and what that includes; a file that the repository does not hold is as if it had not been there. */
async function putIncluded(
  files: readonly TreeFile[],
  { texts, known }: { readonly texts: readonly string[]; readonly known: ReadonlySet<TreeFile> },
  past: Setting,
): Promise<void> {
  const addresses = texts
    .filter(mayInclude)
    .flatMap((text) => findIncludes(text.split('\n')).map(({ address }) => address))
  const wanted =
    addresses.length === 0 ? [] : files.filter((file) => !known.has(file) && isNamed(addresses)(file))
  if (wanted.length === 0) return
  const found: string[] = []
  for (const { blob, path } of wanted) {
    const bytes = await past.archive.readBytes(blob)
    if (bytes === undefined) continue
    await putFile(join(past.top, path), bytes)
    found.push(bytes.toString())
  }
  await putIncluded(files, { texts: found, known: new Set([...known, ...wanted]) }, past)
}

function lacking(what: string, revision: string): DeckError {
  return new DeckError('wrong-option', `The repository does not hold ${what} as of \`${revision}\`.`, {
    advice: 'It was cloned without files of its history: `git fetch --refetch --no-filter` gets them.',
  })
}

async function putFile(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, bytes)
}

/** Locales that are asked for need not have been there. */
function configOfThen({ locales: _, ...config }: BuildConfig, { root, top }: Setting): BuildConfig {
  const moved = (path: string) => join(top, relative(root, path))
  const isInside = (path: string) => !relative(root, path).startsWith('..')
  const inputs = config.inputs.filter(isInside).map(moved).filter(existsSync)
  return { ...config, root: top, inputs, outFolder: moved(config.outFolder) }
}

/** Whether a file may be what one of these addresses means: a locale's own begins and ends as the picture that it stands for. */
function isNamed(addresses: readonly string[]) {
  const wanted = new Map<string, Set<string>>()
  for (const address of addresses) {
    const { name, ext } = posix.parse(decodeName(address))
    wanted.set(ext, (wanted.get(ext) ?? new Set()).add(name))
  }
  return ({ path }: TreeFile) => {
    const { name, ext } = posix.parse(path)
    const stems = wanted.get(ext)
    if (stems === undefined) return false
    return name.split('.').some((_, index, parts) => stems.has(parts.slice(0, index + 1).join('.')))
  }
}

function decodeName(address: string): string {
  const path = address.replace(/[?#].*$/s, '')
  try {
    return decodeURIComponent(path)
  } catch {
    return path // it means no file, and whoever looks for it says so
  }
}

/** A file that the repository does not hold is as if it had not been there; the slide then shows a placeholder. */
async function fetchPictures(files: readonly TreeFile[], { archive, root, top }: Setting): Promise<void> {
  for (const { path, blob } of files) {
    const bytes = await archive.readBytes(blob)
    const content = bytes && (await resolvePointer(bytes, join(root, path)))
    if (content !== undefined) await putFile(join(top, path), content)
  }
}

/** Git LFS keeps pictures apart; one that is still the same lies on disk. */
async function resolvePointer(bytes: Uint8Array, path: string): Promise<Uint8Array | undefined> {
  const hash = readPointer(bytes)
  if (hash === undefined) return bytes
  const today = await readFile(path).catch(() => undefined) // it is gone since
  return today && createHash('sha256').update(today).digest('hex') === hash ? today : undefined
}
