import { buildElement } from '../markup/build-element.js'
import { stepProperties, withStep } from '../markup/steps.js'
import type { Block } from '../model/slide.js'

/** A group in a column of text is its title, as a heading, and its blocks; so is one in another group. */
export function flattenGroups(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== 'group') return [block]
    const inner = flattenGroups(block.blocks).map((one) => comeWith(one, block.step))
    if (block.title.length === 0) return inner
    const properties = stepProperties(block.step, { className: ['group-title'] })
    const title = buildElement('p', properties, block.title)
    return [{ kind: 'heading', line: block.line, element: title }, ...inner]
  })
}

/** Groups that stay groups, but for those that stand in them. */
export function flattenInner(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    if (block.kind !== 'group' || block.blocks.every(({ kind }) => kind !== 'group')) return block
    return { ...block, blocks: flattenGroups(block.blocks) }
  })
}

/** A block that comes with its group, where it has no step of its own. */
function comeWith(block: Block, step: number | undefined): Block {
  if (step === undefined || block.kind === 'notice') return block
  return 'element' in block ? { ...block, element: withStep(block.element, step) } : { step, ...block }
}
