/** A font file that a deck or its print page loads. */
export interface FontFile {
  /** File name in `dist/assets/`, by content hash; on the print page, the name below the page's own address. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** The fonts of one deck: the files, and the `@font-face` rules that name them. */
export interface FontSet {
  readonly files: readonly FontFile[]
  /** The style sheet; its `url(…)`s are bare file names, relative to the sheet. */
  readonly css: string
}
