import type { Element } from 'hast'
import { elementsOf } from '../markup/map-tree.js'
import type { Block, Slide } from '../model/slide.js'

/** Every `img` of some slides, in order. */
export function collectImages(slides: readonly Slide[]): Element[] {
  return slides.flatMap(({ kicker, heading, blocks, notes }) => [
    ...imagesIn(kicker),
    ...imagesIn(heading),
    ...blocks.flatMap(imagesOfBlock),
    ...imagesIn(notes),
  ])
}

function imagesOfBlock(block: Block): Element[] {
  if (block.kind === 'figure') return imagesIn([block.image])
  if (block.kind === 'group') return [...imagesIn(block.title), ...block.blocks.flatMap(imagesOfBlock)]
  if (block.kind === 'notice') return imagesIn([...block.lead, ...block.text])
  return imagesIn([block.element])
}

const imagesIn = (nodes: Parameters<typeof elementsOf>[0]) =>
  elementsOf(nodes).filter(({ tagName }) => tagName === 'img')
