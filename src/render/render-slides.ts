import type { SlidePart } from '../model/layout.js'
import type { Rendering } from './rendering.js'
import { isCounted } from './settings/slide-look.js'
import { type PlacedPart, slideView } from './slide-view.js'

/** The parts of each slide of a deck, in the deck's order. */
export type DeckParts = readonly (readonly SlidePart[])[]

/** The markup of all slides of a deck, the same in the deck and on its print page but for addresses. */
export function renderSlides(parts: DeckParts, rendering: Rendering): string {
  return renderParts(parts, rendering)
    .map(({ html }) => html)
    .join('')
}

/** A part of a slide as it is shown, and where it stands. */
export interface RenderedPart extends PlacedPart {
  /** The markup of its `section`. */
  readonly html: string
}

/** The same, each part by itself. */
export function renderParts(parts: DeckParts, rendering: Rendering): readonly RenderedPart[] {
  return placeParts(parts, rendering).map((placed) => ({
    ...placed,
    html: rendering.templates.fill('slide', slideView(placed, rendering)),
  }))
}

function placeParts(parts: DeckParts, { deck, anchors }: Rendering): PlacedPart[] {
  const aliases = aliasesOf(anchors)
  const counted = deck.slides.map(isCounted)
  const total = parts.flatMap((own, index) => (counted[index] === true ? own.filter(isFirstPage) : [])).length
  let number = 0
  let sectionNumber = 0
  return deck.slides.flatMap((localized, index) =>
    (parts[index] ?? []).map((part) => {
      if (isFirstPage(part) && counted[index] === true) number++
      if (part.layout === 'section' && part.part === 1 && isFirstPage(part)) sectionNumber++
      return {
        localized,
        part,
        aliases: aliases.get(localized.id) ?? [],
        number,
        total,
        sectionNumber,
      }
    }),
  )
}

/** Whether it is a page of its own, and not the one before with one step more. */
const isFirstPage = ({ shown = 0 }: SlidePart) => shown === 0

/** The anchors by which addresses may mean a slide besides its id, in the order in which they were found. */
function aliasesOf(anchors: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const aliases = new Map<string, string[]>()
  for (const [anchor, id] of anchors) if (anchor !== id) aliases.set(id, [...(aliases.get(id) ?? []), anchor])
  return aliases
}
