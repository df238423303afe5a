import type { SlideOutline } from '../model/outline.js'
import type { SlideState } from '../model/translation.js'
import { compareVersions } from './compare-slides.js'
import { fingerprint, linesOf, type Fingerprint } from './fingerprint.js'
import type { PrintedSlide } from './match-versions.js'

/** The version of its source that a slide follows, and what the record says besides. */
export interface FollowedVersion {
  /** The source's slide as it was; absent where its text is not kept. */
  readonly slide?: SlideOutline | undefined
  /** Its fingerprint; absent where nothing is kept of it. */
  readonly print?: Fingerprint | undefined
  readonly since?: string | undefined
  readonly isTouched: boolean
}

/** The state of a translation's slide: current where its source is still what it follows. */
export function decideState(followed: FollowedVersion, current: PrintedSlide): SlideState {
  const { slide, since, isTouched } = followed
  const was = followed.print ?? (slide === undefined ? undefined : fingerprint(slide))
  const { slide: now, print: is } = current
  if (was?.hash === is.hash) return { status: 'current' }
  const difference = was === undefined ? undefined : compareVersions(was, is)
  const change = {
    ...(slide !== undefined && { before: linesOf(slide) }),
    after: linesOf(now),
    ...(since !== undefined && { since }),
    ...(difference !== undefined && {
      size: { isHeading: difference.isHeading, blocks: difference.count, words: difference.words },
    }),
    line: (difference?.isHeading ? undefined : now.blocks[difference?.blocks[0] ?? 0]?.line) ?? now.line,
    isTouched,
  }
  return { status: 'outdated', change }
}
