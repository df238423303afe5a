/** Where in an author's file something stands. */
export interface Place {
  /** The file, as it is shown to the author: relative to the folder the program was started in. */
  readonly file: string
  /** 1-based line in that file; absent where the whole file is meant. */
  readonly line?: number
}
