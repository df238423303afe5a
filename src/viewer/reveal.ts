/** What the viewer uses of reveal.js, which a script before it makes known. */
export interface RevealApi {
  initialize(options: Record<string, unknown>): Promise<void>
  on(event: string, listener: () => void): void
  getCurrentSlide(): HTMLElement | undefined
  getIndices(): { readonly f?: number }
  getSlides(): HTMLElement[]
  prev(): void
  next(): void
}
