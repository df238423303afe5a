import type { Element } from 'hast'
import { textWidth } from '../language/text-width.js'
import { hasClass } from '../markup/class-names.js'
import { elementsOf } from '../markup/map-tree.js'
import { textOf } from '../markup/text-of.js'
import type { Block, ElementBlock, GroupBlock } from '../model/slide.js'

/** A block's text, as wide as so many Latin letters. */
export function blockWidth(block: Block): number {
  if (block.kind === 'figure') return textWidth(textOf(block.caption))
  if (block.kind === 'notice') return textWidth(textOf(block.lead)) + textWidth(textOf(block.text))
  if (block.kind === 'group') return textWidth(textOf(block.title)) + sum(block.blocks.map(blockWidth))
  return textWidth(textOf(block.element))
}

/** A list's items. */
export function itemsOf(list: Element): Element[] {
  return list.children.flatMap((node) => (node.type === 'element' && node.tagName === 'li' ? [node] : []))
}

/** Whether every item of a list reads `lead: rest`. */
export function isLeadList(block: Block): block is ElementBlock {
  if (block.kind !== 'list') return false
  const hasLead = (item: Element) => elementsOf(item.children).some((element) => hasClass(element, 'lead'))
  return itemsOf(block.element).length > 1 && itemsOf(block.element).every(hasLead)
}

/** Whether its author put a block beside others as a column. */
export const isColumn = (block: Block): block is GroupBlock =>
  block.kind === 'group' && block.column !== undefined

/** Whether its author made a card of a block. */
export const isCard = (block: Block): block is GroupBlock => block.kind === 'group' && block.isCard === true

export const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** Whether a paragraph leads in what follows: `With these tools you can:`. */
export function isLeadInLine(block: Block): boolean {
  return block.kind === 'paragraph' && /[:：﹕]$/u.test(textOf(block.element))
}

/** How many blocks of a kind there are. */
export function countKind(blocks: readonly Block[], kind: Block['kind']): number {
  return blocks.filter((block) => block.kind === kind).length
}

/** Blocks without what stands in fine print at the foot. */
export function withoutFinePrint(blocks: readonly Block[]): Block[] {
  return blocks.filter(({ kind }) => kind !== 'notice' && kind !== 'footnotes')
}
