/** A version of a document that a repository keeps. */
export interface KeptVersion {
  /** From the top of the repository, `/` between parts. */
  readonly path: string
  /** The object's name: a hash of the content. */
  readonly blob: string
}

/** A commit that changed a document. */
export interface FileChange {
  readonly commit: string
  /** Its place among the commits that were read, the newest first; a commit stands before its parents. */
  readonly order: number
  readonly path: string
  /** What the document was after it. */
  readonly blob: string
  /** What it was before, one for each parent of a merge; none where the commit made it. */
  readonly earlier: readonly KeptVersion[]
  /** Whether the history was cut off here: then nobody knows whether the commit made the document. */
  readonly isCutOff: boolean
}

/** The changes of documents by their path, the newest first; earlier names of the documents have their own. */
export type History = ReadonlyMap<string, readonly FileChange[]>
