/** First and last line of some lines, 1-based. */
export type LineRange = readonly [first: number, last: number]

/** What an author says about a block of code besides its language. */
export interface CodeSettings {
  /** Its file's name, or a title. */
  readonly file?: string
  /** The number of its first line, where lines are numbered. */
  readonly firstNumber?: number
  /** The lines that stand out from the beginning, and then at each further step; an empty list means all lines. */
  readonly stages?: readonly (readonly LineRange[])[]
}

/** What a word of a language is, as far as it is told apart. */
export type TokenKind =
  | 'keyword'
  | 'string'
  | 'constant'
  | 'function'
  | 'parameter'
  | 'comment'
  | 'punctuation'
  | 'link'
  | 'inserted'
  | 'deleted'

/** A piece of a line of code; without a kind, it is drawn as the rest. */
export interface CodeToken {
  readonly text: string
  readonly kind?: TokenKind
}
