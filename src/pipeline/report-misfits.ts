import type { InspectedSlide } from '../browser/page/inspect-slides.js'
import { diagnose } from '../diagnostics/diagnose.js'
import type { LocalizedDeck } from '../model/deck.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { SlidePart } from '../model/layout.js'
import type { DeckParts } from '../render/render-slides.js'

/** What the slides of a deck look like, by their ids with part. */
export type Looks = ReadonlyMap<string, InspectedSlide>

/** What a slide's parts look like, with the line that each begins at. */
function shownParts(id: string, parts: readonly SlidePart[], looks: Looks) {
  return parts.flatMap(({ part, blocks, beside }) => {
    const look = looks.get(part === 1 ? id : `${id}~${part}`)
    return look === undefined ? [] : [{ ...look, line: (blocks[0] ?? beside[0])?.line }]
  })
}

/** By how many px the worst of a slide's parts is over its space; 0 where none is. */
export function overflowOf(id: string, parts: readonly SlidePart[], looks: Looks): number {
  return Math.max(0, ...shownParts(id, parts, looks).map(({ overflow }) => overflow))
}

/** What never fits on a deck's slides, and what lies on other text. */
export function reportMisfits(deck: LocalizedDeck, shown: DeckParts, looks: Looks): Diagnostic[] {
  const { file } = deck.deck
  return deck.slides.flatMap(({ id, slide, borrowed }, index) => {
    const parts = shownParts(id, shown[index] ?? [], looks)
    const about = { deck: file.deck, locale: file.locale, slide: id }
    const over = parts.filter(({ overflow }) => overflow > 0).slice(0, 1)
    const small = parts.flatMap(({ smallLetters, line }) => (smallLetters ? [{ ...smallLetters, line }] : []))
    const overlaps = parts.filter(({ overlap }) => overlap !== null).slice(0, 1)
    return [
      ...over.map(({ overflow, line }) => {
        const message = `Something on this slide is ${overflow} px over its space, also at the smallest size and over ${parts.length} slides.`
        return diagnose('fit/overflow', {
          ...about,
          place: { file: (borrowed?.file ?? file).shownAs, line: line ?? slide.line },
          message,
        })
      }),
      ...small.slice(0, 1).map(({ px, leastPx, line }) =>
        diagnose('fit/small-diagram', {
          ...about,
          place: { file: (borrowed?.file ?? file).shownAs, line: line ?? slide.line },
          message: `The smallest letters of this slide's diagram are ${px} px high, and are to have ${leastPx}.`,
        }),
      ),
      ...overlaps.map(({ overlap, line }) => {
        const [one = '', other = ''] = overlap ?? []
        const message = `Two texts lie on each other: \`${one}\` and \`${other}\`.`
        return diagnose('fit/overlap', {
          ...about,
          place: { file: (borrowed?.file ?? file).shownAs, line: line ?? slide.line },
          message,
        })
      }),
    ]
  })
}
