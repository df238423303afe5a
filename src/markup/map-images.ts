import type { Element } from 'hast'
import type { Slide } from '../model/slide.js'
import { mapBlock } from './map-block.js'
import { mapTree } from './map-tree.js'

/** A slide whose pictures have other addresses. */
export function mapImages(slide: Slide, address: (src: string) => string): Slide {
  const moveImage = (element: Element): Element[] => {
    const { src } = element.properties
    if (element.tagName !== 'img' || typeof src !== 'string') return [element]
    return [{ ...element, properties: { ...element.properties, src: address(src) } }]
  }
  return {
    ...slide,
    heading: mapTree(slide.heading, moveImage),
    kicker: mapTree(slide.kicker, moveImage),
    blocks: slide.blocks.map((block) => mapBlock(block, moveImage)),
    notes: mapTree(slide.notes, moveImage).filter((node) => node.type === 'element'),
  }
}
