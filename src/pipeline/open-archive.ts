import { readFileSync } from 'node:fs'
import { posix, relative, sep } from 'node:path'
import { blobName } from '../git/blob-name.js'
import { openObjectReader } from '../git/object-reader.js'
import { openRepository, resolveRevision, type Repository } from '../git/open-repository.js'
import { readHistory, type ReadHistory } from '../git/read-history.js'
import { normalText } from '../language/normal-text.js'
import type { NamedDocument } from '../model/tracking.js'
import type { Outline } from '../model/outline.js'
import { traceDocument, type TracedVersion } from '../tracking/trace-document.js'
import type { IncludeThen } from './include-then.js'
import type { OutlinedText } from './outline-document.js'

/** Earlier versions of documents, as the repository that they lie in keeps them. Close it with `await using`. */
export interface Archive extends AsyncDisposable {
  readonly repository: Repository
  /** A document's versions, the newest first; that on disk stands before them where it is not committed. */
  trace(path: string): Promise<readonly TracedVersion[]>
  /** What a document was in a commit's tree, by its path on disk or one that it had; `undefined` where it was not there. */
  findBlob(commit: string, names: readonly string[]): Promise<string | undefined>
  readText(blob: string): Promise<string | undefined>
  readBytes(blob: string): Promise<Buffer | undefined>
  /** @param now the document of today: what it includes is read where that does */
  readOutline(blob: string, deck: string, now: NamedDocument): Promise<Outline | undefined>
  /** The commit that a revision names. Throws `DeckError` where there is none. */
  resolveRevision(revision: string): Promise<string>
  /** A document's path from the top of the repository; `undefined` outside of it. */
  nameOf(path: string): string | undefined
  /** What git complained of, where it could not read the whole history. */
  complaint(): Promise<string | undefined>
}

/** The version of a document that is on disk and not committed. */
export const uncommitted = ''

/** What an archive is opened with. */
export interface ArchiveSetting {
  readonly root: string
  /** Absolute paths of all documents that may be asked for. */
  readonly paths: readonly string[]
  readOutline(document: OutlinedText): Promise<Outline>
  /** A version's text with that of the files that it includes, as these are today. */
  readonly include?: IncludeThen
}

/** The archive of a root; where there is none the reason, as a sentence's end. */
export async function openArchive(setting: ArchiveSetting): Promise<Archive | { readonly reason: string }> {
  const repository = await openRepository(setting.root)
  if ('reason' in repository) return repository
  const objects = openObjectReader(setting.root)
  const nameOf = (path: string) => nameInRepository(repository, path)
  let reading: Promise<ReadHistory> | undefined
  const history = () =>
    (reading ??= readHistory(
      repository,
      setting.paths.flatMap((path) => nameOf(path) ?? []),
    ))
  const readText = async (blob: string) => decode(await objects.read(blob))
  return {
    repository,
    nameOf,
    trace: (path) => traceFromDisk(path, { repository, history, readText, find: objects.find }),
    findBlob: (commit, names) => findFirst(names, (name) => objects.find(commit, name)),
    readBytes: (blob) => objects.read(blob),
    readText,
    readOutline: async (blob, deck, now) => {
      const text = await readText(blob)
      return text === undefined
        ? undefined
        : setting.readOutline({ deck, ...((await setting.include?.(text, now)) ?? { text }) })
    },
    resolveRevision: (revision) => resolveRevision(repository, revision),
    complaint: async () => (await reading)?.complaint,
    [Symbol.asyncDispose]: () => objects[Symbol.asyncDispose](),
  }
}

function nameInRepository({ folder, prefix }: Repository, path: string): string | undefined {
  const name = posix.join(prefix, relative(folder, path).split(sep).join('/'))
  return name.startsWith('../') || posix.isAbsolute(name) ? undefined : name
}

async function findFirst<T>(
  names: readonly string[],
  find: (name: string) => Promise<T | undefined>,
): Promise<T | undefined> {
  for (const name of names) {
    const found = await find(name)
    if (found !== undefined) return found
  }
  return undefined
}

interface Tracing {
  readonly repository: Repository
  history(): Promise<ReadHistory>
  readText(blob: string): Promise<string | undefined>
  find(commit: string, path: string): Promise<string | undefined>
}

async function traceFromDisk(path: string, tracing: Tracing): Promise<readonly TracedVersion[]> {
  const name = nameInRepository(tracing.repository, path)
  if (name === undefined) return []
  const committed = await tracing.find(tracing.repository.head, name)
  const bytes = readFileSync(path)
  const onDisk = { commit: uncommitted, order: -1, path: name, blob: '', earlier: [], isCutOff: false }
  if (committed === undefined) return [{ change: onDisk, earlier: [], isCutOff: false }]
  const { history } = await tracing.history()
  const traced = traceDocument(history, name, committed)
  if (blobName(bytes, committed) === committed) return traced
  if (decode(bytes) === (await tracing.readText(committed))) return traced // only its line ends differ
  const later = traced.map((version) => ({ ...version, earlier: version.earlier.map((index) => index + 1) }))
  return [{ change: onDisk, earlier: traced.length > 0 ? [1] : [], isCutOff: traced.length === 0 }, ...later]
}

/** A document's text as the program reads it from disk. */
export function decode(bytes: Uint8Array | undefined): string | undefined {
  return bytes && normalText(new TextDecoder('utf-8').decode(bytes))
}
