import type { LocalizedDeck } from '../model/deck.js'
import type { Block } from '../model/slide.js'

/** Whether a deck has a diagram that was drawn: only then it loads the styles for that. */
export function showsDiagrams({ slides }: LocalizedDeck): boolean {
  const isDrawn = (block: Block): boolean =>
    block.kind === 'group'
      ? block.blocks.some(isDrawn)
      : block.kind === 'figure' && block.image.tagName === 'svg'
  return slides.some(({ slide }) => slide.blocks.some(isDrawn))
}
