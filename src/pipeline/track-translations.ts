import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import pLimit from 'p-limit'
import { cacheKey, type Cache } from '../cache/open-cache.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { Outline } from '../model/outline.js'
import type { WithOrigins } from '../model/origin.js'
import type { DeckToFollow, DeckToTrack, NamedDocument } from '../model/tracking.js'
import type { SlideState, Translation } from '../model/translation.js'
import { withOwnLines, withSourceLines } from '../tracking/own-lines.js'
import { listSlides } from '../tracking/list-slides.js'
import { aliasesOf } from '../tracking/match-lock.js'
import { reportOutdated } from '../tracking/report-outdated.js'
import { applySince, type Since } from './apply-since.js'
import { followDeck, type DeckContents, type FollowedLocale } from './follow-deck.js'
import { isTrackedDeck, type TrackedDeck } from './is-tracked-deck.js'
import { openArchive, type Archive } from './open-archive.js'
import type { IncludeThen } from './include-then.js'
import type { OutlinedText } from './outline-document.js'
import { openRecords, type LockFile, type Records } from './read-records.js'
import { remarkOnRecords } from './remark-on-records.js'

/** What translations are tracked with. */
export interface TrackingSetting {
  /** Absolute path; documents and records are looked for below it. */
  readonly root: string
  readonly cache: Cache
  /** Of the program: another one's results are not used. */
  readonly version: string
  /** Makes outlines of earlier versions; see `createOutlineReader`. */
  readOutline(document: OutlinedText): Promise<Outline>
  readonly include?: IncludeThen
  /** Only changes of sources since this revision make a slide outdated. */
  readonly since?: string
}

/** What is known of translations. */
export interface Tracking {
  readonly translations: readonly Translation[]
  readonly diagnostics: readonly Diagnostic[]
  /** Sentences for the reader, on what could not be told and why. */
  readonly remarks: readonly string[]
  /** The records that were looked for, whether they were there or not: absolute paths. */
  readonly records: readonly string[]
  /** Ids that slides had before their headings were reworded: by deck, by the id of now. */
  readonly aliases: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>
}

/** Enough to keep git and threads busy; more would only hold more documents in memory. */
const decksAtATime = 4

/**
 * The state of each slide of each translation. What was found in an earlier run holds as long as the documents, their records
 * and the commit that is checked out are the same. Throws `DeckError` where `since` names no revision.
 */
export async function trackTranslations(
  decks: readonly DeckToTrack[],
  setting: TrackingSetting,
): Promise<Tracking> {
  await using run = await openRun(decks, setting)
  const limit = pLimit(decksAtATime)
  const tracked = await Promise.all(decks.map((deck) => limit(() => trackDeck(deck, run))))
  const locks = new Set(tracked.map(({ lock }) => lock))
  const translations = tracked.flatMap((one) => one.translations)
  return {
    translations: tracked.flatMap(({ translations: own, documents }) =>
      own.map((one) => withOwnLines(one, documentOf(one, documents))),
    ),
    diagnostics: [
      ...[...locks].flatMap(({ diagnostics }) => diagnostics),
      ...translations.flatMap(reportOutdated),
    ],
    remarks: remarkOnRecords(
      tracked.map(({ result }) => result),
      { reason: run.reason, isShallow: run.isShallow, complaint: await run.archive?.complaint() },
    ),
    records: run.records.looked(),
    aliases: new Map(tracked.map(({ deck, result }) => [deck, new Map(result.aliases)])),
  }
}

/** What a run opens, for all decks together. */
export interface TrackingRun extends AsyncDisposable {
  readonly setting: TrackingSetting
  readonly records: Records
  readonly archive: Archive | undefined
  /** Why there is no archive. */
  readonly reason: string | undefined
  readonly isShallow: boolean
  readonly since: Since | undefined
}

/** Opens the records and the repository of a run. */
export async function openRun(
  decks: readonly (DeckToTrack | DeckToFollow)[],
  setting: TrackingSetting,
): Promise<TrackingRun> {
  const paths = decks.flatMap(({ source, translations }) => [source, ...translations].map(({ path }) => path))
  const opened = await openArchive({ ...setting, paths })
  const archive = 'reason' in opened ? undefined : opened
  const commit = setting.since === undefined ? undefined : await archive?.resolveRevision(setting.since)
  return {
    setting,
    records: openRecords(setting.root, (path) => relative(process.cwd(), path)),
    archive,
    reason: 'reason' in opened ? opened.reason : undefined,
    isShallow: (archive?.repository.cutOff.size ?? 0) > 0,
    since: archive && commit ? { archive, commit } : undefined,
    [Symbol.asyncDispose]: async () => archive?.[Symbol.asyncDispose](),
  }
}

async function trackDeck(deck: DeckToTrack, run: TrackingRun) {
  const lock = run.records.lockOf(deck)
  const contents = readContents(deck)
  const key = keyOf(deck, { run, lock, contents })
  const kept = run.setting.cache.read('tracking', key, isTrackedDeck)
  const result = kept ?? (await followAnew(await deck.load(), { run, lock, contents }))
  if (kept === undefined) run.setting.cache.write('tracking', key, result)
  const translations = result.translations.map((one) => withSourceLines(one, deck.source))
  return { deck: deck.deck, lock, result, translations, documents: deck.translations }
}

const documentOf = ({ file }: Translation, documents: readonly NamedDocument[]): WithOrigins =>
  documents.find(({ shownAs }) => shownAs === file) ?? { shownAs: file }

async function followAnew(deck: DeckToFollow, { run, lock, contents }: Inputs): Promise<TrackedDeck> {
  const locked = lock.lock?.get(deck.deck)
  const { records } = run
  const { outline, ids } = deck.source
  const followed = await followDeck(deck, { locked, records, contents, archive: async () => run.archive })
  const asked = run.since === undefined ? followed : await applySince(followed, deck, run.since)
  const aliases = locked === undefined ? [] : [...aliasesOf(locked, outline.slides, ids)]
  return { ...summarise(asked, deck), aliases }
}

/** What a deck's documents hold; the source's bytes as they are on disk, for records may know them by their hash. */
export function readContents({ source, translations }: DeckToTrack | DeckToFollow): DeckContents {
  const texts = new Map(translations.map(({ path, text }) => [path, text]))
  return { sourceBytes: readFileSync(source.path), texts }
}

interface Inputs {
  readonly run: TrackingRun
  readonly lock: LockFile
  readonly contents: DeckContents
}

function keyOf({ deck, source, translations }: DeckToTrack, { run, lock, contents }: Inputs): string {
  const { setting, archive, since, records } = run
  const head = archive === undefined ? '' : [archive.repository.head, ...archive.repository.cutOff].join()
  const parts = translations.flatMap(({ path, shownAs, locale }) => {
    const text = contents.texts.get(path) ?? ''
    const { originalHash = '' } = records.metadataOf({ path, text }, source.path) ?? {}
    return [path, shownAs, locale, text, originalHash]
  })
  const sourceText = Buffer.from(contents.sourceBytes).toString('latin1')
  const own = [
    source.path,
    source.shownAs,
    source.locale,
    sourceText,
    ...(source.origins ? [source.text] : []),
  ]
  return cacheKey(setting.version, deck, head, since?.commit ?? '', lock.text ?? '', ...own, ...parts)
}

function summarise(
  followed: readonly FollowedLocale[],
  { deck, source }: DeckToFollow,
): Omit<TrackedDeck, 'aliases'> {
  const cutOff = followed.reduce(
    (sum, { found }) => sum + [...found.values()].filter(({ isCutOff }) => isCutOff).length,
    0,
  )
  const translations = followed.map(({ translation, record, found }): Translation => {
    const states = translation.outline.slides.map(
      (_, index): SlideState | undefined => found.get(index)?.state,
    )
    const { pairs, locale, shownAs, outline } = translation
    const { slides } = source.outline
    return {
      deck,
      locale,
      sourceLocale: source.locale,
      file: shownAs,
      sourceFile: source.shownAs,
      record,
      slides: listSlides({ source: slides, ids: source.ids, translation: outline.slides, pairs, states }),
    }
  })
  return { translations, cutOff }
}
