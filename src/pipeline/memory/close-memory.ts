import { existsSync } from 'node:fs'
import { prepareFolder } from '../../cache/open-cache.js'
import { digestFile } from '../../cache/digest-files.js'
import { findUnmentioned } from '../../output/find-unmentioned.js'
import { removeStale, type WrittenFile } from '../../output/write-file.js'
import type { BuiltDeck } from '../../report/summarise.js'
import { nameOf } from '../workshop.js'
import { type BuildState, filesOf, type Receipt, writeState } from './build-state.js'
import type { KnownDeck } from './known-deck.js'
import { isSameMoment, takeMoment } from './moment.js'
import type { Memory } from './open-memory.js'
import { keptPages, sweepDecks, sweepRest, union } from './sweep.js'

/** What is known of the output folder: where nothing was kept, what the report of the last run tells. */
const earlier = ({ state, reported }: Memory) => state ?? reported

/** The decks that are in the output folder, and what was removed of others. */
export interface SweptDecks {
  readonly decks: readonly KnownDeck[]
  readonly removed: readonly string[]
}

/**
 * Removes what earlier runs made of documents that are gone, and what decks have no longer.
 * @param read the paths of the documents that could be read
 */
export async function sweepOutputs(
  built: readonly BuiltDeck[],
  read: ReadonlySet<string>,
  memory: Memory,
): Promise<SweptDecks> {
  const { config, known, moment } = memory
  if (config.formats.size === 0) return { decks: known, removed: [] }
  const made = new Set(known.map(({ deck, locale }) => `${deck}/${locale}`))
  const broken = new Set(built.map(({ deck }) => nameOf(deck)).filter((name) => !made.has(name)))
  const found = moment?.documents.map(([path]) => path) ?? []
  const unread = new Set(found.filter((path) => !read.has(path)))
  const run = { config, made: known, broken, unread, exists: existsSync }
  const { decks, stale } = sweepDecks(earlier(memory).decks, run)
  return { decks, removed: await removeStale(config.outFolder, stale) }
}

/** What a run has to tell the next one. */
export interface Ended {
  readonly decks: readonly KnownDeck[]
  /** Absolute paths of the records of translations that were looked for. */
  readonly records: readonly string[]
  /** Absolute paths at which included files were looked for. */
  readonly included: readonly string[]
  readonly told: Receipt['told']
  /** Whether all was made that was to be made. */
  readonly isWhole: boolean
}

/**
 * Removes pages and shared files that nothing needs any more, and keeps what the next run is to know. Where that cannot be
 * kept, the next run works it out again. Gives what was removed.
 */
export async function closeMemory(ended: Ended, memory: Memory): Promise<readonly string[]> {
  const { config, state: before, objects } = memory
  if (config.formats.size === 0) return []
  const after = await describeState(ended, memory)
  const stale = sweepRest(earlier(memory), after)
  const lost = before === undefined ? await findUnmentioned(config.outFolder, filesOf(after)) : []
  const gone = await removeStale(config.outFolder, [...stale, ...lost])
  await objects.settle()
  try {
    prepareFolder(memory.folder)
    writeState({ folder: memory.folder, outFolder: config.outFolder }, after)
    const contents = filesOf(after).map(({ sha256 }) => sha256)
    await objects.tidy(new Set([...contents, ...after.decks.map(({ record }) => record)]))
  } catch {
    // A disk that is full or may not be written.
  }
  return gone
}

async function describeState(ended: Ended, memory: Memory): Promise<Omit<BuildState, 'format'>> {
  const { config, files, pages: folder, moment } = memory
  const before = earlier(memory)
  const fileOf = (path: string): WrittenFile[] => [files.get(path) ?? []].flat()
  const written = [...folder.written].flatMap(fileOf)
  const kept = keptPages(before.pages, {
    pages: written,
    decks: ended.decks,
    leavesOut: config.leavesOut.formats && !config.formats.has('html'),
  })
  const assets = [...folder.shared].flatMap(fileOf)
  const now = ended.isWhole && moment !== undefined ? await takeMoment(config) : undefined
  const receipt =
    now !== undefined && moment !== undefined && isSameMoment(moment, now)
      ? {
          moment,
          pictures: memory.pictures,
          records: digestRecords([...ended.records, ...ended.included]),
          ...(ended.included.length > 0 && { included: ended.included }),
          told: ended.told,
        }
      : undefined
  return {
    decks: ended.decks,
    pages: [...written, ...kept],
    // Which of them a page loads that stays is not known any more.
    pageAssets: kept.length === 0 ? assets : union(assets, before.pageAssets),
    ...(receipt !== undefined && { receipt }),
  }
}

const digestRecords = (paths: readonly string[]) =>
  paths.map((path) => [path, digestFile(path) ?? null] as const)
