/** Puts text into colours and weights, or leaves it as it is where there are none. */
export interface Painter {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly red: (text: string) => string
  readonly yellow: (text: string) => string
  readonly green: (text: string) => string
  readonly cyan: (text: string) => string
}

/** What text for people is made for. */
export interface Display {
  /** How many columns there are. */
  readonly width: number
  readonly colour: Painter
  /** Whether a terminal shows it: text of documents is then kept from turning the direction of what stands around it. */
  readonly isTerminal?: boolean
}
