import { createHash } from 'node:crypto'
import type { FollowedTranslation } from '../model/tracking.js'
import { decideState } from '../tracking/decide-state.js'
import type { TranslationMetadata } from '../tracking/parse-metadata.js'
import type { FoundSlide } from './found-slide.js'
import { uncommitted } from './open-archive.js'
import type { SourceArchive, FoundVersion } from './source-past.js'

/** A translation of which co-op-translator keeps a record. */
export interface RecordedTranslation {
  readonly translation: FollowedTranslation
  /** Indexes of its slides that are asked for, all of them paired. */
  readonly wanted: readonly number[]
  readonly metadata: TranslationMetadata
  /** The source's bytes as they are. */
  readonly sourceBytes: Uint8Array
  /** The source's slides as they are. */
  readonly now: SourceArchive['now']
  /** Earlier versions of the source, where there is a repository. */
  openSource(): Promise<SourceArchive | undefined>
}

/**
 * The states of a translation's slides by the hash of the source that it was made from: all current where the source is still
 * that one; else what that version says, slide by slide; and all outdated where it cannot be found.
 */
export async function followMetadata(
  recorded: RecordedTranslation,
): Promise<ReadonlyMap<number, FoundSlide>> {
  const { translation, wanted, metadata, sourceBytes, now } = recorded
  const isOriginal = (bytes: Uint8Array) => hasHash(bytes, metadata.originalHash)
  const version: FoundVersion | undefined = isOriginal(sourceBytes)
    ? { past: now, commit: uncommitted }
    : await (await recorded.openSource())?.withBytes(isOriginal)
  return new Map(
    wanted.flatMap((index) => {
      const pair = translation.pairs[index]
      const is = pair === undefined ? undefined : now[pair]
      if (pair === undefined || is === undefined) return []
      const slide = version?.past[pair]
      const since = version?.commit.slice(0, 7)
      const state = decideState({ ...slide, since, isTouched: false }, is)
      return [[index, slide === undefined ? { state } : { state, follows: slide.slide }] as const]
    }),
  )
}

/** The hash is of a file in a work tree, whose line ends may not be those of the repository. */
function hasHash(bytes: Uint8Array, hash: string): boolean {
  const text = Buffer.from(bytes).toString('latin1').replace(/\r\n/g, '\n')
  return [text, text.replace(/\n/g, '\r\n')]
    .map((one) => Buffer.from(one, 'latin1'))
    .concat(Buffer.from(bytes))
    .some((one) => createHash('md5').update(one).digest('hex') === hash)
}
