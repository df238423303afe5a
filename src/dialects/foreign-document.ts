import type { AsWritten, ForeignStyle } from '../model/dialect.js'
import type { ListBlocks } from '../model/source-block.js'

/** A document as another tool would read it: front matter and text apart. */
export interface ForeignDocument {
  /** What the front matter says. */
  readonly values: Readonly<Record<string, unknown>>
  /** The lines of the front matter with those that open and close it; none where there is none. */
  readonly head: readonly string[]
  /** The text after it. */
  readonly body: string
  readonly listBlocks: ListBlocks
  /** The keys and values of some YAML; none where it is something else. */
  readonly readYaml: (text: string) => Readonly<Record<string, unknown>>
}

/** Something that a dialect has and a deck has not: by its name in `notHonoured`. */
export interface Unhonoured {
  readonly name: string
  /** 1-based line of the file. */
  readonly line: number
}

/** A document in the program's own Markdown, with as many lines as it had. */
export interface Rewritten {
  readonly text: string
  readonly asWritten: AsWritten
  readonly styles: readonly ForeignStyle[]
  readonly unhonoured: readonly Unhonoured[]
}

/** What a slide is to have, by the names of `<!-- .slide: … -->`. */
export type Wishes = Readonly<Record<string, string>>

/** The lines of a slide in the text after the front matter: 0-based, the end excluded. */
export interface SlideRange {
  readonly from: number
  readonly to: number
}
