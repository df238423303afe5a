import type { SlideOutline } from '../model/outline.js'
import type { SlideState } from '../model/translation.js'

/** What a record says of a translation's slide. */
export interface FoundSlide {
  readonly state: SlideState
  /** The version of the source that it follows, where its text is known. */
  readonly follows?: SlideOutline
  /** Whether the history ends before the answer is known. */
  readonly isCutOff?: boolean
}
