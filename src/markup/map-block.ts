import type { Element, ElementContent } from 'hast'
import type { Block } from '../model/slide.js'
import { mapTree } from './map-tree.js'

/** A copy of a block in which each element is what `change` gives for it; the block's own element, or picture, stays one element. */
export function mapBlock(block: Block, change: (element: Element) => readonly ElementContent[]): Block {
  const mapNodes = (nodes: readonly ElementContent[]) => mapTree(nodes, change)
  const mapElement = (element: Element): Element =>
    mapNodes([element]).find((node) => node.type === 'element') ?? element
  if (block.kind === 'figure')
    return { ...block, image: mapElement(block.image), caption: mapNodes(block.caption) }
  if (block.kind === 'group')
    return {
      ...block,
      title: mapNodes(block.title),
      blocks: block.blocks.map((inner) => mapBlock(inner, change)),
    }
  if (block.kind === 'notice') return { ...block, lead: mapNodes(block.lead), text: mapNodes(block.text) }
  return { ...block, element: mapElement(block.element) }
}
