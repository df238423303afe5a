/** A step of a run from its begin to its end. */
export interface Span {
  /** `parse`, `fit`, `print`: a name for all spans of the kind. */
  readonly step: string
  /** What it was done to, such as `seeds/es`; absent where that is the whole run. */
  readonly deck?: string
  /** Milliseconds since the program began. */
  readonly startMs: number
  readonly ms: number
}
