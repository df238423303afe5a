import type { Element, ElementContent } from 'hast'
import type { Slide } from '../model/slide.js'
import { mapBlock } from './map-block.js'
import { mapTree } from './map-tree.js'

/** A copy of a slide in which each element, of its title and its notes too, is what `change` gives for it. */
export function mapSlide(slide: Slide, change: (element: Element) => readonly ElementContent[]): Slide {
  return {
    ...slide,
    heading: mapTree(slide.heading, change),
    kicker: mapTree(slide.kicker, change),
    blocks: slide.blocks.map((block) => mapBlock(block, change)),
    notes: mapTree(slide.notes, change).filter((node) => node.type === 'element'),
  }
}
