import type { Outline } from '../model/outline.js'
import type { OutlinedText } from './outline-document.js'

/** Documents that a thread is to make outlines of. */
export interface OutlineCall {
  readonly id: number
  readonly documents: readonly OutlinedText[]
}

/** Their outlines, in the same order. */
export interface OutlineAnswer {
  readonly id: number
  readonly outlines: readonly Outline[]
}
