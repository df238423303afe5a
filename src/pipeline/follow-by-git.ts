import type { FollowedTranslation } from '../model/tracking.js'
import type { SlideState } from '../model/translation.js'
import { decideState } from '../tracking/decide-state.js'
import { followHistory, type Followed, type Past, type SourcePast } from '../tracking/follow-history.js'
import { printSlides, type PrintedSlide } from '../tracking/match-versions.js'
import { noLines, slideLines } from '../tracking/slide-lines.js'
import type { TracedVersion } from '../tracking/trace-document.js'
import type { FoundSlide } from './found-slide.js'
import { uncommitted, type Archive } from './open-archive.js'
import type { SourceArchive } from './source-past.js'

/** A translation whose history is asked. */
export interface AskedTranslation {
  readonly deck: string
  readonly translation: FollowedTranslation
  /** Its text as the program reads it. */
  readonly text: string
  /** Indexes of its slides that are asked for, all of them paired. */
  readonly wanted: readonly number[]
  readonly source: SourceArchive
}

/**
 * The states of a translation's slides as the history tells them: the source's slide as it was when the translation of that
 * slide last followed it, against now. The document's earlier versions are only read where its source's slide changed at all.
 */
export async function followByGit(
  asked: AskedTranslation,
  archive: Archive,
): Promise<ReadonlyMap<number, FoundSlide>> {
  const { translation, source, wanted } = asked
  const versions = await archive.trace(translation.path)
  if (versions.length === 0) return new Map()
  const past = createPast(asked, versions, archive)
  const pasts = await Promise.all(versions.map((_, version) => past.readSource(version)))
  const isWhole = versions.every(({ isCutOff }) => !isCutOff)
  const steady = new Set(isWhole ? steadySlides(pasts, source.now) : [])
  const found = new Map<number, FoundSlide>()
  const changed = wanted.filter((index) => {
    const pair = translation.pairs[index]
    const isSteady = pair !== undefined && steady.has(pair)
    if (isSteady) found.set(index, { state: { status: 'current' } })
    return !isSteady
  })
  if (changed.length === 0) return found
  const lines = slideLines(asked.text, translation.outline.slides)
  const own = await past.readSlides(0)
  const slides = changed.flatMap((index) => {
    const [slide, pair] = [own?.[index], translation.pairs[index]]
    return slide === undefined || pair === undefined
      ? []
      : [{ ...slide, ...(lines[index] ?? noLines), source: pair, index }]
  })
  const followed = await followHistory(slides, past)
  for (const [at, { index, source: pair }] of slides.entries()) {
    const record = followed[at]
    if (record !== undefined) found.set(index, describe(record, { pair, pasts, versions, source }))
  }
  return found
}

/** Indexes of the source's slides that were what they are now in all of these versions. */
function steadySlides(pasts: readonly (SourcePast | undefined)[], now: SourcePast): number[] {
  const distinct = [...new Set(pasts)]
  return now.flatMap((slide, index) => {
    const isSteady = distinct.every((past) => {
      const then = past?.[index]
      return then !== undefined && then.print.hash === slide?.print.hash
    })
    return isSteady ? [index] : []
  })
}

interface Circumstances {
  readonly pair: number
  readonly pasts: readonly (SourcePast | undefined)[]
  readonly versions: readonly TracedVersion[]
  readonly source: SourceArchive
}

function describe(followed: Followed, { pair, pasts, versions, source }: Circumstances): FoundSlide {
  const at = followed.isKnown ? followed.version : followed.oldest
  const past = at === undefined ? undefined : pasts[at]
  const now = source.now[pair]
  if (at === undefined || past === undefined || now === undefined) return untracked
  const slide = past[pair]
  const commit = versions[at]?.change.commit
  const since = commit ? commit.slice(0, 7) : undefined
  const isTouched = followed.isKnown && followed.isTouched
  const state: SlideState = decideState({ ...slide, since, isTouched }, now)
  // What the oldest version's source is now, it may not have been when the slide was translated.
  if (!followed.isKnown && (slide === undefined || state.status === 'current')) return untracked
  return slide === undefined ? { state } : { state, follows: slide.slide }
}

const untracked: FoundSlide = { state: { status: 'untracked' }, isCutOff: true }

function createPast(
  { deck, text, source, translation }: AskedTranslation,
  versions: readonly TracedVersion[],
  archive: Archive,
): Past {
  const changeOf = (version: number) => versions[version]?.change
  const slides = new Map<number, Promise<readonly PrintedSlide[] | undefined>>()
  const readSlides = async (version: number) => {
    if (version === 0) return printSlides(translation.outline.slides)
    const outline = await archive.readOutline(changeOf(version)?.blob ?? '', deck, translation)
    return outline && printSlides(outline.slides)
  }
  return {
    versions,
    readText: async (version) =>
      changeOf(version)?.commit === uncommitted ? text : archive.readText(changeOf(version)?.blob ?? ''),
    readSlides: (version) => {
      const known = slides.get(version) ?? readSlides(version)
      slides.set(version, known)
      return known
    },
    readSource: async (version) => source.at(changeOf(version)?.commit ?? uncommitted),
    readSourceBefore: async (version) => source.before(changeOf(version)?.commit ?? uncommitted),
  }
}
