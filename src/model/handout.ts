import type { LocaleTag } from './locale.js'

/**
 * What a handout is: each slide above its notes; several slides a page; the document set as an article; the slide in one
 * language with its text in another; source and translation side by side, for who translates.
 */
export const handoutKinds = ['notes', 'pages', 'article', 'bilingual', 'review'] as const

/** See `handoutKinds`. */
export type HandoutKind = (typeof handoutKinds)[number]

/** A sheet of paper, in mm. */
export interface Paper {
  readonly name: PaperName
  readonly width: number
  readonly height: number
}

/** The papers that there are. */
export type PaperName = 'A4' | 'Letter'

/** Every paper by its name. */
export const papers: Readonly<Record<PaperName, Paper>> = {
  A4: { name: 'A4', width: 210, height: 297 },
  Letter: { name: 'Letter', width: 215.9, height: 279.4 },
}

/** How many slides a page of the kind `pages` may have. */
export const slidesPerPage = [2, 3, 4, 6, 9] as const

/** See `slidesPerPage`. */
export type SlidesPerPage = (typeof slidesPerPage)[number]

/** Whether links only work, or their addresses are printed too. */
export const linkPolicies = ['work', 'print'] as const

/** See `linkPolicies`. */
export type LinkPolicy = (typeof linkPolicies)[number]

/** What handouts and articles are to be like. */
export interface HandoutWishes {
  readonly kind: HandoutKind
  readonly paper: Paper
  readonly perPage: SlidesPerPage
  /** The second language of the kind `bilingual`; absent for every other kind. */
  readonly second?: LocaleTag
  /** Whether text is set large, for readers who need that. */
  readonly isLarge: boolean
}
