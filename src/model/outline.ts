import type { Block, Slide } from './slide.js'

/**
 * A document reduced to what can be compared: with its translations, where words say nothing, and with its own earlier versions,
 * where they say all. It is small, holds nothing but plain data, and so can be kept by the document's content.
 */
export interface Outline {
  readonly slides: readonly SlideOutline[]
}

/** One slide of an outline. */
export interface SlideOutline extends Pick<
  Slide,
  'role' | 'level' | 'line' | 'explicitId' | 'slug' | 'anchors'
> {
  /** The heading as plain text; empty where the slide has none. */
  readonly heading: string
  /** The heading of the parent that was merged with this slide, as plain text. */
  readonly kicker: string
  readonly blocks: readonly BlockOutline[]
}

/**
 * What a block of an outline is; a group is its title and its blocks one after the other, what front matter says of the talk comes
 * first on the title slide, and speaker notes come last.
 */
export type OutlineKind = Exclude<Block['kind'], 'group'> | 'notes' | 'head'

/** One block of an outline. */
export interface BlockOutline {
  readonly kind: OutlineKind
  /** 1-based line in the document. */
  readonly line: number
  /** Plain text, each run of white space one space; code as it is, without space at its lines' ends. */
  readonly text: string
  /** Whether all of it is bold, or it is a heading too deep for a slide: what documents use as headings below headings. */
  readonly isTitle: boolean
  /** Items of a list, terms of a list of definitions, rows of a table, lines of code; else 0. */
  readonly count: number
  /** What code is written in, such as `python`, as its fence says; else empty. */
  readonly language: string
  /** Columns of a table; else 0. */
  readonly columns: number
  /** Addresses of its pictures, as written. */
  readonly pictures: readonly string[]
  /** Addresses of its links, as written. */
  readonly links: readonly string[]
  /** Its inline code. */
  readonly code: readonly string[]
}
