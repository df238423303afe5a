/** What a slide's PDF shows of what comes step by step: all of it at once, or a page for each step. */
export const fragmentPolicies = ['final', 'steps'] as const

/** See `fragmentPolicies`. */
export type FragmentPolicy = (typeof fragmentPolicies)[number]

/** A run of slides by number, from 1, both ends included; without an end, all that follow. */
export interface SlideRange {
  readonly from: number
  readonly to?: number
}

/** What slides PDFs and pictures of slides are to be like. */
export interface PrintWishes {
  readonly fragments: FragmentPolicy
  /** Whether speaker notes are annotations of their pages. */
  readonly hasNotes: boolean
  /** The slides that are printed or drawn; all where it is absent. */
  readonly ranges?: readonly SlideRange[]
  /** Of pictures of slides: px for each px of the canvas. */
  readonly pictureScale: 1 | 2
}
