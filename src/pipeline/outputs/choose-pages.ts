import { inRanges } from '../../model/in-ranges.js'
import type { SlideRange } from '../../model/pdf.js'
import { type DeckParts, type RenderedPart, renderParts } from '../../render/render-slides.js'
import type { Rendering } from '../../render/rendering.js'

/**
 * The slides that are printed of those in a deck, each with its number in the deck. Links lead to these alone: to the first printed
 * part of a slide, and to a slide of which none is printed not at all.
 */
export function choosePages(
  parts: DeckParts,
  rendering: Rendering,
  ranges: readonly SlideRange[] | undefined,
): readonly RenderedPart[] {
  const isChosen = ({ number }: RenderedPart) => inRanges(ranges, number)
  if (ranges === undefined) return renderParts(parts, rendering)
  const places = new Map<string, string>()
  for (const { localized, part } of renderParts(parts, rendering).filter(isChosen)) {
    const place = part.part === 1 ? localized.id : `${localized.id}~${part.part}`
    if (!places.has(localized.id)) places.set(localized.id, place)
  }
  const anchors = [...rendering.anchors].flatMap(([anchor, id]) => {
    const place = places.get(id)
    return place === undefined ? [] : [[anchor, place] as const]
  })
  return renderParts(parts, { ...rendering, anchors: new Map(anchors) }).filter(isChosen)
}
