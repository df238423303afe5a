import type { RevealApi } from '../reveal.js'

/** What the preview uses of reveal.js besides. */
export interface LiveReveal extends RevealApi {
  /** Looks at the slides anew. */
  sync(): void
  slide(index: number, vertical?: number, fragment?: number): void
  getIndices(): { readonly h: number; readonly f?: number }
}
