import type { Element, ElementContent } from 'hast'
import type { Block, Slide } from '../model/slide.js'
import { mapTree } from './map-tree.js'

/** A slide whose pictures have other addresses. */
export function mapImages(slide: Slide, address: (src: string) => string): Slide {
  const mapNodes = (nodes: readonly ElementContent[]) => mapTree(nodes, (element) => [moveImage(element)])
  const moveImage = (element: Element): Element => {
    const { src } = element.properties
    if (element.tagName !== 'img' || typeof src !== 'string') return element
    return { ...element, properties: { ...element.properties, src: address(src) } }
  }
  const mapElement = (element: Element): Element => ({
    ...moveImage(element),
    children: mapNodes(element.children),
  })
  const mapBlock = (block: Block): Block => {
    if (block.kind === 'figure')
      return { ...block, image: moveImage(block.image), caption: mapNodes(block.caption) }
    if (block.kind === 'group')
      return { ...block, title: mapNodes(block.title), blocks: block.blocks.map(mapBlock) }
    if (block.kind === 'notice') return { ...block, lead: mapNodes(block.lead), text: mapNodes(block.text) }
    return { ...block, element: mapElement(block.element) }
  }
  return {
    ...slide,
    heading: mapNodes(slide.heading),
    kicker: mapNodes(slide.kicker),
    blocks: slide.blocks.map(mapBlock),
    notes: slide.notes.map(mapElement),
  }
}
