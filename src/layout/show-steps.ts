import type { ElementContent } from 'hast'
import { hasClass, withClass } from '../markup/class-names.js'
import { mapTree } from '../markup/map-tree.js'
import { stepOf } from '../markup/steps.js'
import type { SlidePart } from '../model/layout.js'
import type { Block } from '../model/slide.js'

/** The class of what a page shows no more than the place of. */
const toCome = 'to-come'

/** The class of a step of code that the page shows: which lines stand out then, its styles say. */
const hasCome = 'has-come'

/**
 * A part once for each state that the audience sees: without what comes step by step, then with one step more each time. A part
 * without steps is shown once.
 */
export function pagesOfPart(part: SlidePart): SlidePart[] {
  const steps = listSteps(part)
  if (steps.length === 0) return [part]
  return [undefined, ...steps].map((last, shown) => showUntil(part, last, shown))
}

/** The steps of a part, in their order. */
export function listSteps({ blocks, beside }: SlidePart): number[] {
  return [...new Set([...blocks, ...beside].flatMap(stepsOfBlock))].sort((one, other) => one - other)
}

function stepsOfBlock(block: Block): number[] {
  if (block.kind === 'notice') return []
  if ('element' in block) return stepsOfTree([block.element])
  const own = block.step === undefined ? [] : [block.step]
  if (block.kind === 'figure') return own
  return [...own, ...stepsOfTree(block.title), ...block.blocks.flatMap(stepsOfBlock)]
}

const stepsOfTree = (nodes: readonly ElementContent[]): number[] =>
  nodes.flatMap((node) => {
    if (node.type !== 'element') return []
    const own = stepOf(node)
    return [...(own === undefined ? [] : [own]), ...stepsOfTree(node.children)]
  })

/** @param last the last step that is shown; none where it is absent */
function showUntil(part: SlidePart, last: number | undefined, shown: number): SlidePart {
  const isLater = (step: number | undefined) => step !== undefined && (last === undefined || step > last)
  const show = <Shown extends Block>(block: Shown): Shown => hideBlock(block, isLater) as Shown
  return { ...part, shown, blocks: part.blocks.map(show), beside: part.beside.map(show) }
}

type IsLater = (step: number | undefined) => boolean

function hideBlock(block: Block, isLater: IsLater): Block {
  if (block.kind === 'notice') return block
  if (!('element' in block)) {
    const come = isLater(block.step) ? { ...block, isToCome: true } : block
    if (come.kind === 'figure') return come
    const blocks = come.blocks.map((inner) => hideBlock(inner, isLater))
    return { ...come, title: hideLater(come.title, isLater), blocks }
  }
  const [element] = hideLater([block.element], isLater)
  return element?.type === 'element' ? { ...block, element } : block
}

const hideLater = (nodes: readonly ElementContent[], isLater: IsLater) =>
  mapTree(nodes, (one) => {
    if (isLater(stepOf(one))) return [withClass(one, toCome)]
    return [hasClass(one, 'stage') ? withClass(one, hasCome) : one]
  })
