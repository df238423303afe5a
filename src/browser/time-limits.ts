/** So long the browser may take for what it is asked, in ms. What is not there by then is given up, and the browser with it. */
export interface TimeLimits {
  /** To start. */
  readonly launch: number
  /** To open a page, or to close it. */
  readonly page: number
  /** For anything else that a page is asked; the more markup there is, the longer. */
  readonly call: number
  /** More for each million letters of markup. */
  readonly callPerMillion: number
  /** To print a page, or to draw a picture of it. */
  readonly print: number
  /** More for each slide that is printed. */
  readonly printPerSlide: number
  /** To draw a diagram. */
  readonly diagram: number
  /** To end, before it is ended. */
  readonly end: number
}

/**
 * A document of two thousand slides is measured within two minutes on one slow processor; these limits are there for what never
 * ends.
 */
export const usualTimeLimits: TimeLimits = {
  launch: 30_000,
  page: 30_000,
  call: 120_000,
  callPerMillion: 240_000,
  print: 60_000,
  printPerSlide: 1_000,
  diagram: 20_000,
  end: 3_000,
}
