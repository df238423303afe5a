import type { FollowedSource } from '../model/tracking.js'
import type { SourcePast } from '../tracking/follow-history.js'
import { matchVersions, printSlides, type PrintedSlide } from '../tracking/match-versions.js'
import type { TracedVersion } from '../tracking/trace-document.js'
import { uncommitted, type Archive } from './open-archive.js'

/** The source of a deck as it was; each version of it is read once for all its translations. */
export interface SourceArchive {
  /** The source as it is now. */
  readonly now: SourcePast
  /** The source in a commit's tree; in its first version, where it came later; `undefined` where it cannot be read. */
  at(commit: string): Promise<SourcePast | undefined>
  /** The source before a commit. */
  before(commit: string): Promise<SourcePast | undefined>
  /** The version with these bytes, and its commit. */
  withBytes(isWanted: (bytes: Buffer) => boolean): Promise<FoundVersion | undefined>
  /** The slide with this fingerprint, in whatever version had it. */
  slideWithHash(hash: string): Promise<{ slide: PrintedSlide; commit: string } | undefined>
}

/** A version of the source that was looked for. */
export interface FoundVersion {
  readonly past: SourcePast
  readonly commit: string
}

/** Opens the archive of a deck's source. */
export function openSourceArchive(archive: Archive, source: FollowedSource, deck: string): SourceArchive {
  const now = printSlides(source.outline.slides)
  const tracing = once(async () => {
    const traced = await archive.trace(source.path)
    return { traced: traced.filter(({ change }) => change.commit !== uncommitted), names: namesOf(traced) }
  })
  const slidesOf = memoise(async (blob) => {
    const outline = await archive.readOutline(blob, deck, source)
    return outline && printSlides(outline.slides)
  })
  const ofBlob = memoise(async (blob) => {
    const slides = await slidesOf(blob)
    return slides && matchVersions(slides, now).map((match) => slides[match ?? -1])
  })
  const ofCommit = memoise(async (commit) => {
    const { traced, names } = await tracing()
    const known = names.length > 0 ? names : [archive.nameOf(source.path) ?? '']
    const blob = (await archive.findBlob(commit, known)) ?? traced.at(-1)?.change.blob
    return blob === undefined ? undefined : ofBlob(blob)
  })
  const prints = once(async () => {
    const found = new Map<string, { slide: PrintedSlide; commit: string }>()
    for (const { change } of (await tracing()).traced) {
      for (const slide of (await slidesOf(change.blob)) ?? [])
        found.set(slide.print.hash, { slide, commit: change.commit })
    }
    return found
  })
  return {
    now,
    at: async (commit) => (commit === uncommitted ? now : ofCommit(commit)),
    before: (commit) => ofCommit(commit === uncommitted ? archive.repository.head : `${commit}^`),
    slideWithHash: async (hash) => (await prints()).get(hash),
    withBytes: async (isWanted) => {
      for (const { change } of (await tracing()).traced) {
        const bytes = await archive.readBytes(change.blob)
        const past = bytes && isWanted(bytes) ? await ofBlob(change.blob) : undefined
        if (past !== undefined) return { past, commit: change.commit }
      }
      return undefined
    },
  }
}

const namesOf = (traced: readonly TracedVersion[]) => [...new Set(traced.map(({ change }) => change.path))]

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined
  return () => (done ??= work())
}

function memoise<T>(work: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const done = new Map<string, Promise<T>>()
  return (key) => {
    const known = done.get(key) ?? work(key)
    done.set(key, known)
    return known
  }
}
