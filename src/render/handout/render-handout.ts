import type { DeckParts } from '../render-slides.js'
import { renderParts } from '../render-slides.js'
import type { Rendering } from '../rendering.js'
import { type HandoutJob, handoutView } from './handout-view.js'

/** The markup of a handout, for the body of the deck's print page; it is the same again with other numbers of pages. */
export function renderHandout(parts: DeckParts, job: HandoutJob, rendering: Rendering): string {
  return rendering.templates.fill(
    'handout',
    handoutView(renderParts(parts, { ...rendering, hidesNotes: true }), job, rendering),
  )
}
