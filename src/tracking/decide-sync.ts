import type { LocaleTag } from '../model/locale.js'
import type { SlideOutline } from '../model/outline.js'
import type { SlideState } from '../model/translation.js'
import { isSubstantial } from './compare-slides.js'
import { fingerprint } from './fingerprint.js'
import { followLock, type LockedState } from './follow-lock.js'
import { isSlide } from './is-slide.js'
import type { LockedDeck, LockedSlide, LockedSource } from './lock.js'
import { earlierIds, matchLock } from './match-lock.js'

/** A deck to be recorded. */
export interface DeckToSync {
  readonly deck: string
  readonly source: readonly SlideOutline[]
  /** One for each of the source's slides. */
  readonly ids: readonly string[]
  readonly translations: readonly TranslationToSync[]
}

/** A translation to be recorded. */
export interface TranslationToSync {
  readonly locale: LocaleTag
  /** Its slides that are paired. */
  readonly slides: readonly SlideToSync[]
}

/** A translation's slide to be recorded. */
export interface SlideToSync {
  readonly slide: SlideOutline
  /** Index of the source's slide that it is paired with. */
  readonly source: number
  /** What was found without the lock; counts where the lock does not know the slide. */
  readonly state: SlideState
  /** The version of the source that it follows, where that is known. */
  readonly follows?: SlideOutline
}

/** A slide that was edited too little to be taken for following its source. */
export interface WaitingSlide {
  readonly deck: string
  readonly locale: LocaleTag
  readonly id: string
}

/** Which slides are said to follow their source, whatever the edit: `es:prompt-flow`, or all. */
export type Accepted = ReadonlySet<string> | 'all'

/** What a sync records. */
export interface SyncDecision {
  readonly deck: LockedDeck
  /** Slides that are now recorded as following their source, as `es:prompt-flow`. */
  readonly recorded: readonly string[]
  readonly waiting: readonly WaitingSlide[]
}

/**
 * Which slides of a deck's translations follow their source as it is now: those that changed since the last record by more than
 * a few words, and those that are accepted by name. What the lock does not know yet keeps the state that it was found to have.
 */
export function decideSync(
  target: DeckToSync,
  last: LockedDeck | undefined,
  accepted: Accepted,
): SyncDecision {
  const before: LockedDeck = last ?? { source: [], locales: new Map() }
  const context = { target, before, accepted, matches: matchLock(before, target.source, target.ids) }
  const decided = target.translations.map((translation) => ({
    locale: translation.locale,
    slides: decideTranslation(translation, context),
  }))
  const all = decided.flatMap(({ slides }) => slides)
  const now = new Map(
    decided.map(({ locale, slides }) => [locale, new Map(slides.map(({ id, line }) => [id, line]))]),
  )
  const locales = new Map([...renameRecords(context), ...now])
  const known = [...all.flatMap(({ version }) => version ?? []), ...before.source]
  return {
    deck: { source: [...currentVersions(context), ...olderVersions(known, locales, context)], locales },
    recorded: all.flatMap(({ id, locale, isRecorded }) => (isRecorded ? [`${locale}:${id}`] : [])),
    waiting: all.flatMap(({ id, locale, isWaiting }) =>
      isWaiting ? [{ deck: target.deck, locale, id }] : [],
    ),
  }
}

interface Context {
  readonly target: DeckToSync
  readonly before: LockedDeck
  readonly accepted: Accepted
  /** For each of the source's slides its record. */
  readonly matches: readonly (LockedSource | undefined)[]
}

interface DecidedSlide {
  readonly id: string
  readonly locale: LocaleTag
  readonly line: LockedSlide
  /** A version of the source that the lock does not know yet. */
  readonly version?: LockedSource
  readonly isRecorded: boolean
  readonly isWaiting: boolean
}

function decideTranslation({ locale, slides }: TranslationToSync, context: Context): DecidedSlide[] {
  const first = slides.filter(
    (slide, index) => slides.findIndex(({ source }) => source === slide.source) === index,
  )
  return first.flatMap((slide) => decideSlide(slide, locale, context) ?? [])
}

function decideSlide(slide: SlideToSync, locale: LocaleTag, context: Context): DecidedSlide | undefined {
  const { target, before, matches, accepted } = context
  const [id, counterpart] = [target.ids[slide.source], target.source[slide.source]]
  if (id === undefined || counterpart === undefined) return undefined
  const source = fingerprint(counterpart)
  const pair = { locale, slide: slide.slide, source, match: matches[slide.source] }
  const locked = followLock(before, pair)
  const verdict = locked === undefined ? firstVerdict(slide) : nextVerdict(locked, slide.slide)
  const { hash, words } = fingerprint(slide.slide)
  const about = { id, locale, isRecorded: false, isWaiting: false }
  if (verdict === 'follows' || accepted === 'all' || accepted.has(`${locale}:${id}`)) {
    const line = { follows: source.hash, hash, words }
    return { ...about, line, isRecorded: locked?.isCurrent !== true }
  }
  const isWaiting = verdict === 'waits'
  if (locked !== undefined) return { ...about, isWaiting, line: locked.record }
  if (slide.follows === undefined) return { ...about, isWaiting, line: { hash, words } }
  const version = { id, print: fingerprint(slide.follows), was: [] }
  return { ...about, isWaiting, line: { follows: version.print.hash, hash, words }, version }
}

/** Ids by those that they had in the lock. */
const renamedIds = ({ matches, target }: Context) =>
  new Map(
    matches
      .flatMap((match, index) =>
        match === undefined ? [] : [[match.id, target.ids[index] ?? match.id] as const],
      )
      .reverse(), // of two slides that were one the first keeps its records
  )

/** What is recorded of locales that are not looked at now, under the ids of now. */
function renameRecords(context: Context): [LocaleTag, ReadonlyMap<string, LockedSlide>][] {
  const renamed = renamedIds(context)
  return [...context.before.locales].map(([locale, slides]) => [
    locale,
    new Map([...slides].map(([id, slide]) => [renamed.get(id) ?? id, slide])),
  ])
}

function currentVersions({ target, before, matches }: Context): LockedSource[] {
  return target.source.flatMap((slide, index) => {
    const id = target.ids[index]
    if (id === undefined || !isSlide(slide)) return []
    return [{ id, print: fingerprint(slide), was: earlierIds(before, matches[index], id) }]
  })
}

/** Versions that are not the source's any more, and that a translation still follows. */
function olderVersions(
  known: readonly LockedSource[],
  locales: LockedDeck['locales'],
  context: Context,
): LockedSource[] {
  const renamed = renamedIds(context)
  const current = new Set(context.target.source.map((slide) => fingerprint(slide).hash))
  const followed = new Set(
    [...locales.values()].flatMap((slides) => [...slides.values()].map(({ follows }) => follows)),
  )
  const older = known.filter(({ print }) => followed.has(print.hash) && !current.has(print.hash))
  return [...new Map(older.map((version) => [version.print.hash, version])).values()].map((version) => ({
    ...version,
    id: renamed.get(version.id) ?? version.id,
    was: version.was,
  }))
}

type Verdict = 'follows' | 'stays' | 'waits'

function firstVerdict({ state }: SlideToSync): Verdict {
  if (state.status !== 'outdated') return 'follows'
  return state.change.isTouched ? 'waits' : 'stays'
}

function nextVerdict({ record, isCurrent, isTouched }: LockedState, slide: SlideOutline): Verdict {
  if (isCurrent) return 'follows'
  if (!isTouched) return 'stays'
  return isSubstantial(record.words, fingerprint(slide).words) ? 'follows' : 'waits'
}
