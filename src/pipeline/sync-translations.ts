import { dirname, relative } from 'node:path'
import type { Diagnostic } from '../model/diagnostic.js'
import type { DeckToFollow } from '../model/tracking.js'
import { writeRecord } from '../output/write-file.js'
import {
  decideSync,
  type Accepted,
  type SlideToSync,
  type SyncDecision,
  type WaitingSlide,
} from '../tracking/decide-sync.js'
import { formatLock } from '../tracking/format-lock.js'
import { lockName, type LockedDeck } from '../tracking/lock.js'
import { followDeck, type FollowedLocale } from './follow-deck.js'
import type { LockFile } from './read-records.js'
import { openRun, readContents, type TrackingRun, type TrackingSetting } from './track-translations.js'

/** What a sync recorded. */
export interface SyncResult {
  /** The locks that were written, as they are shown; those that held the same already too. */
  readonly files: readonly string[]
  /** Slides that are recorded as following their source as it is now, and were not before: `es:prompt-flow`, by deck. */
  readonly recorded: ReadonlyMap<string, readonly string[]>
  /** Outdated slides that were edited too little to be taken for up to date; `--accept` names them. */
  readonly waiting: readonly WaitingSlide[]
  /** Names that were accepted and that no slide has. */
  readonly unknown: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Records in the locks that translations follow their source as it is now, where they do. A lock that cannot be read is
 * reported and left as it is. Throws `DeckError` where one cannot be written.
 */
export async function syncTranslations(
  decks: readonly DeckToFollow[],
  accepted: Accepted,
  setting: TrackingSetting,
): Promise<SyncResult> {
  await using run = await openRun(decks, setting)
  const files = new Map<LockFile, [DeckToFollow, SyncDecision][]>()
  for (const deck of decks) {
    const file = run.records.lockOf(deck)
    const decided = files.get(file) ?? []
    files.set(file, decided)
    if (file.diagnostics.length === 0) decided.push([deck, await decideDeck(deck, accepted, { run, file })])
  }
  for (const [file, decided] of files) await writeLock(file, decided)
  const decisions = [...files.values()].flat()
  return {
    files: [...files].flatMap(([{ path }, decided]) =>
      decided.length > 0 ? [relative(process.cwd(), path)] : [],
    ),
    recorded: new Map(decisions.map(([{ deck }, { recorded }]) => [deck, recorded])),
    waiting: decisions.flatMap(([, { waiting }]) => waiting),
    unknown: unknownNames(accepted, decks),
    diagnostics: [...files.keys()].flatMap(({ diagnostics }) => diagnostics),
  }
}

async function decideDeck(
  deck: DeckToFollow,
  accepted: Accepted,
  { run, file }: { readonly run: TrackingRun; readonly file: LockFile },
): Promise<SyncDecision> {
  const locked = file.lock?.get(deck.deck)
  const archive = async () => run.archive
  const tools = { locked, records: run.records, contents: readContents(deck), archive }
  const followed = await followDeck(deck, tools)
  const translations = followed.map((locale) => ({
    locale: locale.translation.locale,
    slides: slidesToSync(locale),
  }))
  const { source } = deck
  return decideSync(
    { deck: deck.deck, source: source.outline.slides, ids: source.ids, translations },
    locked,
    accepted,
  )
}

function slidesToSync({ translation, found }: FollowedLocale): SlideToSync[] {
  return [...found].flatMap(([index, { state, follows }]) => {
    const [slide, source] = [translation.outline.slides[index], translation.pairs[index]]
    if (slide === undefined || source === undefined) return []
    return [{ slide, source, state, ...(follows !== undefined && { follows }) }]
  })
}

async function writeLock(
  { path, lock }: LockFile,
  decided: readonly (readonly [DeckToFollow, SyncDecision])[],
): Promise<void> {
  if (decided.length === 0) return
  const decks = new Map<string, LockedDeck>(lock)
  for (const [{ deck }, decision] of decided) decks.set(deck, decision.deck)
  await writeRecord(dirname(path), lockName, formatLock(decks))
}

function unknownNames(accepted: Accepted, decks: readonly DeckToFollow[]): string[] {
  if (accepted === 'all') return []
  const known = new Set(
    decks.flatMap(({ source, translations }) =>
      translations.flatMap(({ locale }) => source.ids.map((id) => `${locale}:${id}`)),
    ),
  )
  return [...accepted].filter((name) => !known.has(name)).sort()
}
