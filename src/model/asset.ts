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

/** A video or sound that was found and checked; its content is read only where it is copied. */
export interface MediaFile {
  readonly kind: 'video' | 'audio'
  /** File name in `dist/assets/`: the content's hash and the extension. */
  readonly name: string
  readonly size: number
  readonly sha256: string
  /** Its content, piece by piece. */
  read(): AsyncIterable<Uint8Array>
}

/** What a deck plays, by the address the document gives; what is missing has no entry. */
export type MediaFiles = ReadonlyMap<string, MediaFile>

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
