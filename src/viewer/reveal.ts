/** What reveal.js tells of; of steps that were shown also what came. */
export interface RevealEvent {
  readonly fragments?: readonly Element[]
  /** The rules of a movement from one slide to the next. */
  readonly sheet?: Element
}

/** What the viewer uses of reveal.js, which a script before it makes known. */
export interface RevealApi {
  initialize(options: Record<string, unknown>): Promise<void>
  on(event: string, listener: (event: RevealEvent) => void): void
  getCurrentSlide(): HTMLElement | undefined
  getIndices(): { readonly f?: number }
  getSlides(): HTMLElement[]
  isPaused(): boolean
  prev(): void
  next(): void
}
