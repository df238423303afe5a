/**
 * A comment in a document that lets one case of some rules pass, with the reason why:
 * `<!-- polydeck-allow locale/list-items: two were merged on purpose -->`.
 */
export interface Allowance {
  /** The rules as they are named, one or several; they need not be known. */
  readonly rules: readonly string[]
  /** Empty where none is given: then it allows nothing. */
  readonly reason: string
  /** 1-based line of the comment. */
  readonly line: number
  /** The lines it counts for, both included: those of the block that follows it or of its slide; from 0 where it is the whole file. */
  readonly from: number
  readonly to: number
}

/** Where what counts to a file's end ends. */
export const lastLine = Number.MAX_SAFE_INTEGER
