import type { ElementContent } from 'hast'
import { mapTree } from '../markup/map-tree.js'
import { stepOf } from '../markup/steps.js'
import type { Block } from '../model/slide.js'

/**
 * Blocks whose steps come in the order that their author wants: those with a place in it first, several with the same one at once, then all
 * others as they stand.
 * @param wanted places by the numbers that steps have in the order in which they stand
 */
export function orderSteps(
  blocks: readonly Block[],
  count: number,
  wanted: ReadonlyMap<number, number>,
): readonly Block[] {
  if (wanted.size === 0) return blocks
  const places = Array.from({ length: count }, (_, step) => wanted.get(step) ?? last + step)
  const ranks = [...new Set(places)].sort((a, b) => a - b)
  const rankOf = (step: number) => ranks.indexOf(places[step] ?? step)
  return blocks.map((block) => renumber(block, rankOf))
}

/** Behind every place that an author can name. */
const last = 10_000

type RankOf = (step: number) => number

function renumber(block: Block, rankOf: RankOf): Block {
  if (block.kind === 'notice') return block
  if ('element' in block) {
    const [element] = renumberTree([block.element], rankOf)
    return element?.type === 'element' ? { ...block, element } : block
  }
  const own = block.step === undefined ? {} : { step: rankOf(block.step) }
  if (block.kind === 'figure') return { ...block, ...own }
  return {
    ...block,
    ...own,
    title: renumberTree(block.title, rankOf),
    blocks: block.blocks.map((inner) => renumber(inner, rankOf)),
  }
}

const renumberTree = (nodes: readonly ElementContent[], rankOf: RankOf) =>
  mapTree(nodes, (element) => {
    const step = stepOf(element)
    if (step === undefined) return [element]
    return [{ ...element, properties: { ...element.properties, dataFragmentIndex: rankOf(step) } }]
  })
