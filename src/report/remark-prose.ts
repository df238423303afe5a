import { textWidth } from '../language/text-width.js'
import { elementsOf } from '../markup/map-tree.js'
import { textOf } from '../markup/text-of.js'
import type { SlidePart } from '../model/layout.js'
import type { BuiltDeck } from './summarise.js'

/** A slide of running text with more than so many Latin letters is a page to read; so many of them are worth a word. */
const [most, few, share] = [420, 6, 0.3]

/** A sentence about slides that are pages to read, and what to do about it; none where there are few. */
export function remarkOnProse(decks: readonly BuiltDeck[]): string[] {
  const parts = decks.flatMap((deck) => deck.parts.flat())
  const prose = parts.filter(isProse).length
  if (prose < few || prose < share * parts.length) return []
  return [
    `${prose} of ${parts.length} slides are full of prose. With \`--density talk\`, or \`density: talk\` in front matter, slides show first sentences and leads, and the notes keep every word.`,
  ]
}

function isProse({ layout, blocks }: SlidePart): boolean {
  if (layout !== 'text' && layout !== 'list') return false
  const texts = blocks.flatMap((block) => ('element' in block ? elementsOf([block.element]).slice(0, 1) : []))
  return texts.reduce((sum, element) => sum + textWidth(textOf(element)), 0) > most
}
