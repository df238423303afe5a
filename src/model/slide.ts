import type { Element, ElementContent } from 'hast'
import type { LayoutName } from './layout.js'
import type { SlideSettings } from './slide-settings.js'

/** What kind of thing a block is; this decides how it is drawn and where it may be divided. */
export type BlockKind =
  | 'paragraph'
  | 'list'
  | 'table'
  | 'code'
  | 'math'
  | 'quote'
  | 'alert'
  | 'definitions'
  | 'heading'
  | 'html'
  | 'footnotes'

/** A block that is one element of the document. */
export interface ElementBlock {
  readonly kind: BlockKind
  readonly line: number
  readonly element: Element
}

/** A picture on a line of its own, or a diagram, with its caption, if it has one. */
export interface FigureBlock {
  readonly kind: 'figure'
  readonly line: number
  /** The `img` element; of a diagram the `pre` with its text, and the `svg` once it is drawn. */
  readonly image: Element
  readonly caption: readonly ElementContent[]
  /** With which of the slide's steps it comes; absent where it is there from the beginning. */
  readonly step?: number
  /** Whether a page shows the slide before that step. */
  readonly isToCome?: boolean
  /** Its number among the draft's units, while these are measured. */
  readonly unit?: number
}

/** A bold paragraph and the blocks that belong to it; or blocks that stand beside others, which need no title. */
export interface GroupBlock {
  readonly kind: 'group'
  readonly line: number
  readonly title: readonly ElementContent[]
  readonly blocks: readonly Block[]
  /** Whether it is the bad example beside a good one. */
  readonly isBad?: boolean
  /** Where its author put it beside others as a column: how many stand in a row, and how many twelfths of it this one takes. */
  readonly column?: { readonly of: number; readonly span: number }
  /** Whether its author made a card of it. */
  readonly isCard?: boolean
  /** With which of the slide's steps it comes; absent where it is there from the beginning. */
  readonly step?: number
  /** Whether a page shows the slide before that step. */
  readonly isToCome?: boolean
  /** Its number among the draft's units, while these are measured. */
  readonly unit?: number
}

/** A closing notice, such as a translation's disclaimer: fine print at the foot of the last slide. */
export interface NoticeBlock {
  readonly kind: 'notice'
  readonly line: number
  readonly lead: readonly ElementContent[]
  readonly text: readonly ElementContent[]
  /** Its number among the draft's units, while these are measured. */
  readonly unit?: number
}

/** What stands on a slide, one under the other. */
export type Block = ElementBlock | FigureBlock | GroupBlock | NoticeBlock

/** One slide as its document has it, before it is compared with other locales or laid out. */
export interface Slide {
  /** `title` is the title slide, `intro` what stands under the same heading, `agenda` the list of sections, `body` every other slide. */
  readonly role: 'title' | 'intro' | 'agenda' | 'body'
  /** The heading's level, 1 to 6; 0 where the slide has no heading of its own. */
  readonly level: number
  /** The heading's content, its marks kept; empty where the slide has none. */
  readonly heading: readonly ElementContent[]
  /** The heading of a parent that had this slide as its only child and no text of its own. */
  readonly kicker: readonly ElementContent[]
  /** The level of that parent's heading; absent where there is none. */
  readonly kickerLevel?: number
  /** 1-based line of the heading or of the first block. */
  readonly line: number
  /** Whether it is written for another tool, so that its blocks stand as they do in the document. */
  readonly isAsWritten?: true
  /** The layout that the author wrote (`{layout=cards}`). */
  readonly layout?: LayoutName
  /** The id that the author wrote (`{#id}`). */
  readonly explicitId?: string
  /** The slug of the slide's own heading, unique in its document. */
  readonly slug: string
  /** Every id by which a link in the same document may mean this slide. */
  readonly anchors: readonly string[]
  readonly blocks: readonly Block[]
  /** Speaker notes. */
  readonly notes: readonly Element[]
  /** What its own document says about it besides; absent where that is nothing. */
  readonly settings?: SlideSettings
}
