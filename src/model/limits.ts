/** How much of one document is read; only the configuration sets it, never a document. */
export interface DocumentLimits {
  /** The largest file, in bytes. */
  readonly bytes: number
  /** The most slides, the title among them. */
  readonly slides: number
}

/** The limits where the configuration says none: far more than anybody speaks on. */
export const usualLimits: DocumentLimits = { bytes: 2 ** 20, slides: 1000 }
