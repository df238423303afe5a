/** What the browser is asked to draw. */
export interface DiagramOrder {
  /** The diagram's text, as its author wrote it. */
  readonly source: string
  /** What the library is set to; plain data. */
  readonly settings: object
  /** Names of colours by those that the library is told for them, such as `5,251,7`. */
  readonly colours: Readonly<Record<string, string>>
}

/** An element of a drawing, as the page reads it: names and values as they stand there, of which none is to be trusted. */
export interface DrawnElement {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (DrawnElement | string)[]
}

/** A drawing as the page made it. */
export interface Drawing {
  readonly kind: 'drawn'
  /** In px, where most letters have 16. */
  readonly width: number
  readonly height: number
  /** What its author says that it shows, for who cannot see it; empty where they do not. */
  readonly title: string
  readonly description: string
  readonly elements: readonly DrawnElement[]
}

/** Why there is no drawing. */
export interface DrawingFailure {
  readonly kind: 'failed'
  /** What the library says, or what became of the browser. */
  readonly message: string
  /** The diagram's line, 1-based; absent where it does not say. */
  readonly line?: number
  /** Whether these are the library's own words, and its own count of lines. */
  readonly isQuoted?: boolean
  /** Whether the browser did not get through with it. */
  readonly isGivenUp?: boolean
}

/** What came of an order. */
export type DrawingResult = Drawing | DrawingFailure
