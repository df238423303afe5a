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

/** What there is of a picture on the network. */
export type RemoteAnswer =
  | { readonly status: 'fetched'; readonly picture: Picture }
  /** The project does not want it fetched. */
  | { readonly status: 'unwanted' }
  /** Why, as the end of a sentence. */
  | { readonly status: 'failed'; readonly why: string }

/** Pictures on the network, as far as the project wants them. */
export interface RemotePictures {
  /** The same answer for the same address, however often it is asked for. */
  find(address: string): Promise<RemoteAnswer>
}
