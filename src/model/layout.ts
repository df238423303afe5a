import type { Element, ElementContent } from 'hast'
import type { Block, ElementBlock, FigureBlock } from './slide.js'

/** Each is a template in `templates/layouts/`. */
export const layoutNames = [
  'title',
  'section',
  'statement',
  'text',
  'list',
  'columns',
  'cards',
  'points',
  'compare',
  'steps',
  'definitions',
  'figure',
  'picture',
  'gallery',
  'table',
  'code',
  'text-code',
  'quote',
  'notice',
  'agenda',
] as const

/** The name of a layout. */
export type LayoutName = (typeof layoutNames)[number]

/** Size of body text against the usual 28 px on the 1280 × 720 canvas: 30, 28, 26 or 24 px. */
export type SizeStep = 1 | 0 | -1 | -2

/** Every step, the largest first. */
export const sizeSteps: readonly SizeStep[] = [1, 0, -1, -2]

/** The least that stays together on one slide: a paragraph, a sentence of a long one, an item, a row, a card. */
export interface Unit {
  /** Index of the block in the draft. */
  readonly block: number
  /** Which part of that block. */
  readonly piece: number
  /** Whether it stands in a grid, beside others, and not in the column of text. */
  readonly isCell: boolean
  /** Whether a part may not end with it: a heading, or a line that leads in what follows. */
  readonly leadsIn: boolean
  /** What it costs to end a part behind it, though its block goes on; 1 is as bad as one slide more. */
  readonly breakCost: number
}

/** A block and the pieces that it can be divided into; none where it has no element of its own. */
export interface CutBlock {
  readonly block: Block
  readonly pieces: readonly Element[]
  /** What it costs to break behind each piece but the last. */
  readonly breakCosts: readonly number[]
}

/** A block that stands beside the column of text: a picture, or code. */
export type BesideBlock = FigureBlock | ElementBlock

/** One way to show a run of a slide's blocks: what is measured, and divided where it does not fit. */
export interface Draft {
  readonly layout: LayoutName
  /** The layout of the parts after the first. */
  readonly restLayout: LayoutName
  /** Whether it may be divided at all; a statement, for one, may not. */
  readonly isDivisible: boolean
  /** How much of what the content asks for it gives up: 0 nothing; 1 the layout, 2 also what its blocks are. */
  readonly fallback: 0 | 1 | 2
  /** The title of the group that has the draft to itself; it stands in place of the slide's heading. */
  readonly groupTitle?: readonly ElementContent[]
  readonly blocks: readonly CutBlock[]
  /** What stands beside the text of the first part, not in its column. */
  readonly beside: readonly BesideBlock[]
  /** How many cells stand side by side, where the layout has a grid. */
  readonly columns: number
  readonly units: readonly Unit[]
}

/** The ways to show one slide, the best first; each is a row of drafts that together hold all its blocks. */
export type Plan = readonly Draft[]

/** Where a part begins in its slide, however the slide is shown. */
export interface PartStart {
  /** The document's line of the block that it begins with, or within. */
  readonly line: number
  /** How much of that block went before, from 0 to 1. */
  readonly share: number
}

/** A slide or a part of one, as it is shown. */
export interface SlidePart {
  readonly layout: LayoutName
  readonly step: SizeStep
  /** 1, 2, … and how many there are. */
  readonly part: number
  readonly parts: number
  readonly from: PartStart
  readonly groupTitle?: readonly ElementContent[]
  readonly blocks: readonly Block[]
  readonly beside: readonly BesideBlock[]
  readonly columns: number
  /** How many of its steps a page shows, where each step has a page; absent where the slide is shown with all. */
  readonly shown?: number
}
