import type { DeckToFollow } from '../model/tracking.js'
import { fingerprint } from '../tracking/fingerprint.js'
import type { FollowedLocale } from './follow-deck.js'
import type { FoundSlide } from './found-slide.js'
import type { Archive } from './open-archive.js'
import { openSourceArchive } from './source-past.js'

/** A revision since which changes are asked about. */
export interface Since {
  readonly archive: Archive
  readonly commit: string
}

/** The same slides, but that one is only outdated where its source changed since the revision too. */
export async function applySince(
  followed: readonly FollowedLocale[],
  { deck, source }: DeckToFollow,
  { archive, commit }: Since,
): Promise<readonly FollowedLocale[]> {
  const then = await openSourceArchive(archive, source, deck).at(commit)
  const isUnchanged = source.outline.slides.map((slide, index) => {
    const before = then?.[index]
    return before !== undefined && before.print.hash === fingerprint(slide).hash
  })
  return followed.map(({ translation, record, found }) => {
    const answers = [...found].map(([index, answer]): [number, FoundSlide] => {
      const pair = translation.pairs[index] ?? -1
      const isOlder = answer.state.status === 'outdated' && isUnchanged[pair] === true
      return [index, isOlder ? { ...answer, state: { status: 'current' } } : answer]
    })
    return { translation, record, found: new Map(answers) }
  })
}
