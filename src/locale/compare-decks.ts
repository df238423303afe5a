import type { Deck } from '../model/deck.js'
import type { Outline } from '../model/outline.js'
import type { SlidePairing } from '../model/pairing.js'
import { alignBlocks } from './align-blocks.js'
import { alignSlides } from './align-slides.js'
import type { ComparedDecks, PairedSlides, Side } from './drift/compared-decks.js'
import { readTraits, type SlideTraits } from './read-traits.js'
import { shareVocabulary } from './shared-vocabulary.js'

/** A document and its outline. */
export interface OutlinedDeck {
  readonly deck: Deck
  readonly outline: Outline
}

/**
 * A translation's slides, and within a pair of slides its blocks, beside those of the source.
 * @param ids of the source's slides
 */
export function compareDecks(
  source: OutlinedDeck,
  translation: OutlinedDeck,
  ids: readonly string[],
): ComparedDecks {
  const [one, other] = [sideOf(source), sideOf(translation)]
  const pairing = source === translation ? inPlace(source.outline) : alignSlides(one.slides, other.slides)
  const vocabulary = shareVocabulary(one.slides, other.slides)
  const pairs = pairing.pairs.flatMap((row, column): PairedSlides[] => {
    const [mine, here] = [one.slides[row ?? -1], other.slides[column]]
    if (row === undefined || mine === undefined || here === undefined) return []
    const blocks = {
      one: [...mine.blocks, ...attached(pairing.mergedInto, column, one.slides)],
      other: [...here.blocks, ...attached(pairing.continues, row, other.slides)],
    }
    return [
      {
        id: ids[row] ?? '',
        one: mine,
        other: here,
        blocks,
        steps: alignBlocks(blocks.one, blocks.other, vocabulary),
      },
    ]
  })
  return { source: one, translation: other, pairing, ids, vocabulary, pairs }
}

/** A document is its own translation, slide by slide. */
const inPlace = ({ slides }: Outline): SlidePairing => {
  const pairs = slides.map((_, index) => index)
  return { pairs, moved: new Set(), continues: new Map(), mergedInto: new Map() }
}

const sideOf = ({ deck, outline }: OutlinedDeck): Side => ({ deck, outline, slides: readTraits(outline) })

/** The blocks of slides that are part of another one on the other side. */
function attached(parts: ReadonlyMap<number, number>, whole: number, slides: readonly SlideTraits[]) {
  return [...parts].flatMap(([part, to]) => (to === whole ? (slides[part]?.blocks ?? []) : []))
}
