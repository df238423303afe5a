/** A picture that was found, checked and read. */
export interface Picture {
  readonly bytes: Uint8Array
  /** File name in `dist/assets/`: the content's hash and the extension. */
  readonly name: string
  /** Natural size in px. */
  readonly width: number
  readonly height: number
}

/** The pictures of one deck, by the `src` the document gives; a missing one has no entry. */
export type Pictures = ReadonlyMap<string, Picture>
