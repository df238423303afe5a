import { textWidth } from '../language/text-width.js'
import { elementsOf } from '../markup/map-tree.js'
import { textOf } from '../markup/text-of.js'
import type { SlidePart } from '../model/layout.js'
import type { BuiltDeck } from './summarise.js'

/** A slide of running text with more than so many Latin letters is a page to read; so many of them are worth a word. */
const [most, few, share] = [420, 6, 0.3]

/** A sentence about slides that are pages to read, and what to do about it; none where there are few. */
export function remarkOnProse(decks: readonly Pick<BuiltDeck, 'slides' | 'prose'>[]): string[] {
  const all = decks.reduce((sum, { slides }) => sum + slides.length, 0)
  const prose = decks.reduce((sum, deck) => sum + deck.prose, 0)
  if (prose < few || prose < share * all) return []
  return [
    `${prose} of ${all} slides are full of prose. With \`--density talk\`, or \`density: talk\` in front matter, slides show first sentences and leads, and the notes keep every word.`,
  ]
}

/** How many slides are full of prose. */
export function countProse(parts: readonly SlidePart[]): number {
  return parts.filter(isProse).length
}

function isProse({ layout, blocks }: SlidePart): boolean {
  if (layout !== 'text' && layout !== 'list') return false
  const texts = blocks.flatMap((block) => ('element' in block ? elementsOf([block.element]).slice(0, 1) : []))
  return texts.reduce((sum, element) => sum + textWidth(textOf(element)), 0) > most
}
