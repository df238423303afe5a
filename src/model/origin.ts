import type { Place } from './place.js'

/** A run of lines in a text that was put together of several files: where they come from. */
export interface Origin {
  /** The first of them in the whole text, counted from 1. */
  readonly from: number
  /** The file that they stand in, as it is shown to the author, and the first one's line there. */
  readonly file: string
  readonly line: number
  /** The way from the document's folder to that file's, `/` between its parts; empty where it is the same. */
  readonly folder: string
  /** The line of the document itself: of what is included, the one that includes it. */
  readonly own: number
  readonly isIncluded: boolean
}

/** The run that a line of the whole text belongs to; `undefined` in a text of one file. */
export function originAt(origins: readonly Origin[] | undefined, line: number): Origin | undefined {
  return origins?.findLast(({ from }) => from <= line)
}

/** The file and line that a line of a document's whole text comes from. */
export function placeOf(document: WithOrigins, line: number): Place {
  const origin = originAt(document.origins, line)
  if (origin === undefined) return { file: document.shownAs, line }
  return { file: origin.file, line: origin.line + line - origin.from }
}

/** The line of the document itself that a line of its whole text stands for. */
export function ownLine({ origins }: Pick<WithOrigins, 'origins'>, line: number): number {
  const origin = originAt(origins, line)
  if (origin === undefined) return line
  return origin.isIncluded ? origin.own : origin.own + line - origin.from
}

/** A document, perhaps with others in its text. */
export interface WithOrigins {
  /** The path as it is shown to the author. */
  readonly shownAs: string
  /** In order, from the first line; absent where all lines are its own. */
  readonly origins?: readonly Origin[]
}
