import type { LocaleTag } from '../model/locale.js'
import type { DeckToFollow, FollowedTranslation } from '../model/tracking.js'
import type { TrackingRecord } from '../model/translation.js'
import { decideState } from '../tracking/decide-state.js'
import { followLock } from '../tracking/follow-lock.js'
import { isSlide } from '../tracking/is-slide.js'
import type { LockedDeck } from '../tracking/lock.js'
import { matchLock } from '../tracking/match-lock.js'
import { printSlides, type PrintedSlide } from '../tracking/match-versions.js'
import { followByGit } from './follow-by-git.js'
import { followMetadata } from './follow-metadata.js'
import type { FoundSlide } from './found-slide.js'
import type { Archive } from './open-archive.js'
import type { Records } from './read-records.js'
import { openSourceArchive, type SourceArchive } from './source-past.js'

/** What a deck is followed with. */
export interface FollowingTools {
  /** What the lock records of the deck; absent where it is not to be asked. */
  readonly locked: LockedDeck | undefined
  readonly records: Records
  /** The texts of the deck's documents as they are, and the source's bytes. */
  readonly contents: DeckContents
  /** Opened when it is first asked for; `undefined` where there is none. */
  archive(): Promise<Archive | undefined>
}

/** What a deck's documents hold now. */
export interface DeckContents {
  readonly sourceBytes: Uint8Array
  /** By path. */
  readonly texts: ReadonlyMap<string, string>
}

/** A translation and what its records say of each of its slides that is paired. */
export interface FollowedLocale {
  readonly translation: FollowedTranslation
  /** The first record that knew a slide. */
  readonly record: TrackingRecord
  /** By the index of the translation's slide. */
  readonly found: ReadonlyMap<number, FoundSlide>
}

/** Each translation of a deck by the first record that knows its slides: the lock, co-op-translator's, the history. */
export async function followDeck(
  deck: DeckToFollow,
  tools: FollowingTools,
): Promise<readonly FollowedLocale[]> {
  const now = printSlides(deck.source.outline.slides)
  const context = {
    deck,
    tools,
    now,
    openSource: sourceOpener(deck, tools),
    ...readLocked(deck, now, tools.locked),
  }
  return Promise.all(deck.translations.map((translation) => followLocale(translation, context)))
}

interface Context {
  readonly deck: DeckToFollow
  readonly tools: FollowingTools
  /** The source's slides as they are. */
  readonly now: readonly PrintedSlide[]
  openSource(): Promise<SourceArchive | undefined>
  /** What the lock says of a translation's slide. */
  askLock(locale: LocaleTag, slide: number, translation: FollowedTranslation): ReturnType<typeof followLock>
}

function sourceOpener(deck: DeckToFollow, tools: FollowingTools): Context['openSource'] {
  let opened: Promise<SourceArchive | undefined> | undefined
  const open = async () => {
    const archive = await tools.archive()
    return archive && openSourceArchive(archive, deck.source, deck.deck)
  }
  return () => (opened ??= open())
}

function readLocked(
  { source }: DeckToFollow,
  now: readonly PrintedSlide[],
  locked: LockedDeck | undefined,
): Pick<Context, 'askLock'> {
  if (locked === undefined) return { askLock: () => undefined }
  const matches = matchLock(locked, source.outline.slides, source.ids)
  return {
    askLock: (locale, index, { outline, pairs }) => {
      const pair = pairs[index] ?? -1
      const [slide, print] = [outline.slides[index], now[pair]?.print]
      if (slide === undefined || print === undefined) return undefined
      return followLock(locked, { locale, slide, source: print, match: matches[pair] })
    },
  }
}

/** One way to learn the states of slides; those that it leaves out are asked of the next. */
type Way = (
  wanted: readonly number[],
  translation: FollowedTranslation,
  context: Context,
) => Promise<ReadonlyMap<number, FoundSlide>>

const ways: readonly (readonly [TrackingRecord, Way])[] = [
  ['lock', byLock],
  ['metadata', byMetadata],
  ['git', byGit],
]

async function followLocale(translation: FollowedTranslation, context: Context): Promise<FollowedLocale> {
  const { source } = context.deck
  const found = new Map<number, FoundSlide>()
  let wanted = translation.outline.slides.flatMap((slide, index) => {
    const counterpart = source.outline.slides[translation.pairs[index] ?? -1]
    return counterpart !== undefined && (isSlide(slide) || isSlide(counterpart)) ? [index] : []
  })
  let record: TrackingRecord = 'none'
  for (const [name, way] of ways) {
    if (wanted.length === 0) break
    const answers = await way(wanted, translation, context)
    if (answers.size > 0 && record === 'none') record = name
    for (const [index, answer] of answers) found.set(index, answer)
    wanted = wanted.filter((index) => !answers.has(index))
  }
  for (const index of wanted) found.set(index, { state: { status: 'untracked' } })
  return { translation, record, found }
}

async function byLock(
  wanted: readonly number[],
  translation: FollowedTranslation,
  context: Context,
): Promise<Map<number, FoundSlide>> {
  const found = new Map<number, FoundSlide>()
  for (const index of wanted) {
    const said = context.askLock(translation.locale, index, translation)
    const now = context.now[translation.pairs[index] ?? -1]
    if (said === undefined || now === undefined) continue
    if (said.isCurrent) {
      found.set(index, { state: { status: 'current' } })
      continue
    }
    const { record, version, isTouched } = said
    const kept = record.follows && (await (await context.openSource())?.slideWithHash(record.follows))
    const slide = kept ? kept.slide.slide : undefined
    const since = kept ? kept.commit.slice(0, 7) : undefined
    const state = decideState({ slide, print: version?.print, since, isTouched }, now)
    found.set(index, slide === undefined ? { state } : { state, follows: slide })
  }
  return found
}

async function byMetadata(
  wanted: readonly number[],
  translation: FollowedTranslation,
  { deck, tools, now, openSource }: Context,
): Promise<ReadonlyMap<number, FoundSlide>> {
  const { sourceBytes, texts } = tools.contents
  const text = texts.get(translation.path) ?? ''
  const metadata = tools.records.metadataOf({ path: translation.path, text }, deck.source.path)
  if (metadata === undefined) return new Map()
  return followMetadata({ translation, wanted, metadata, sourceBytes, now, openSource })
}

async function byGit(
  wanted: readonly number[],
  translation: FollowedTranslation,
  { deck, tools, openSource }: Context,
): Promise<ReadonlyMap<number, FoundSlide>> {
  const [archive, source] = await Promise.all([tools.archive(), openSource()])
  if (archive === undefined || source === undefined) return new Map()
  const text = tools.contents.texts.get(translation.path) ?? ''
  return followByGit({ deck: deck.deck, translation, text, wanted, source }, archive)
}
