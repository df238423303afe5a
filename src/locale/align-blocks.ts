import type { OutlineKind } from '../model/outline.js'
import { alignSequence, type Join, type Step } from './align-sequence.js'
import { compareBlocks, joinTraits } from './compare-blocks.js'
import type { BlockTraits } from './read-traits.js'
import type { Vocabulary } from './shared-vocabulary.js'

/** What it costs to leave a block without counterpart. */
const gap = -0.8
/** What it costs to take several blocks for one. */
const joinCost = 0.6
/** No list becomes more paragraphs than that. */
const longestJoin = 12

/**
 * The blocks of a slide and of its translation side by side: pairs, blocks that only one side has, and those that are several on
 * the other side, such as a list of which some items became paragraphs.
 */
export function alignBlocks(
  source: readonly BlockTraits[],
  translation: readonly BlockTraits[],
  vocabulary: Vocabulary,
): Step[] {
  const compare = (one: BlockTraits | undefined, other: BlockTraits | undefined) =>
    one === undefined || other === undefined ? -Infinity : compareBlocks(one, other, vocabulary)
  const [sources, translations] = [createParts(source), createParts(translation)]
  return alignSequence({
    rows: source.length,
    columns: translation.length,
    gap,
    pair: (row, column) => compare(source[row], translation[column]),
    joins: (row, column) => [
      ...joinsOf(source[row], translations, column).map(({ joined, length }): Join => {
        return { rows: 1, columns: length, score: compare(source[row], joined) - joinCost }
      }),
      ...joinsOf(translation[column], sources, row).map(({ joined, length }): Join => {
        return { rows: length, columns: 1, score: compare(joined, translation[column]) - joinCost }
      }),
    ],
  })
}

/** Blocks that may be parts of one. */
interface Parts {
  /** Some of them in a row. */
  slice(from: number, length: number): readonly BlockTraits[]
  /** These as one; made once, though every block of the other side may ask for it. */
  join(from: number, length: number, kind: OutlineKind): BlockTraits | undefined
}

function createParts(blocks: readonly BlockTraits[]): Parts {
  const joined = new Map<string, BlockTraits | undefined>()
  const slice = (from: number, length: number) => blocks.slice(from, from + length)
  return {
    slice,
    join: (from, length, kind) => {
      const key = `${from} ${length} ${kind}`
      const known = joined.get(key) ?? joinTraits(slice(from, length), kind)
      joined.set(key, known)
      return known
    },
  }
}

interface Joined {
  readonly joined: BlockTraits | undefined
  readonly length: number
}

/** The ways in which one block may be several in a row: a list that is divided or partly paragraphs, a paragraph in two. */
function joinsOf(whole: BlockTraits | undefined, parts: Parts, from: number): Joined[] {
  if (whole === undefined) return []
  const { kind, count } = whole.block
  if (kind === 'paragraph') {
    const two = parts.slice(from, 2)
    return two.length === 2 && two.every(isProse) ? [{ joined: parts.join(from, 2, kind), length: 2 }] : []
  }
  if (kind !== 'list') return []
  const found: Joined[] = []
  let items = 0
  for (const [index, part] of parts.slice(from, longestJoin).entries()) {
    if (part.block.kind !== 'list' && !isProse(part)) break
    items += part.block.kind === 'list' ? part.block.count : 1
    if (items > count) break
    if (index > 0) found.push({ joined: parts.join(from, index + 1, 'list'), length: index + 1 })
  }
  return found
}

const isProse = ({ block }: BlockTraits) => block.kind === 'paragraph' && !block.isTitle
