import type { Element, ElementContent } from 'hast'
import { classesOf } from '../markup/class-names.js'
import type { Block, Slide } from '../model/slide.js'

/** What stands in place of a text. */
export type FillText = (text: string) => string

/** A slide with other texts in place of its own, in its notes and the descriptions of its pictures too; not in code and formulas. */
export function fillSlide(slide: Slide, fill: FillText): Slide {
  const fillAll = (nodes: readonly ElementContent[]) => fillNodes(nodes, fill)
  return {
    ...slide,
    heading: fillAll(slide.heading),
    kicker: fillAll(slide.kicker),
    blocks: slide.blocks.map((block) => fillBlock(block, fill)),
    notes: slide.notes.map((element) => fillElement(element, fill)),
  }
}

function fillBlock(block: Block, fill: FillText): Block {
  const fillAll = (nodes: readonly ElementContent[]) => fillNodes(nodes, fill)
  if (block.kind === 'figure')
    return { ...block, image: fillElement(block.image, fill), caption: fillAll(block.caption) }
  if (block.kind === 'notice') return { ...block, lead: fillAll(block.lead), text: fillAll(block.text) }
  if (block.kind !== 'group') return { ...block, element: fillElement(block.element, fill) }
  const blocks = block.blocks.map((inner) => fillBlock(inner, fill))
  return { ...block, title: fillAll(block.title), blocks }
}

function fillNodes(nodes: readonly ElementContent[], fill: FillText): ElementContent[] {
  return nodes.map((node) => {
    if (node.type === 'text') return { ...node, value: fill(node.value) }
    return node.type === 'element' ? fillElement(node, fill) : node
  })
}

function fillElement(element: Element, fill: FillText): Element {
  if (isAsWritten(element)) return element
  const { alt, title } = element.properties
  const properties = {
    ...element.properties,
    ...(typeof alt === 'string' && { alt: fill(alt) }),
    ...(typeof title === 'string' && { title: fill(title) }),
  }
  return { ...element, properties, children: fillNodes(element.children, fill) }
}

/** Code and formulas, in which braces mean something else. */
const isAsWritten = (element: Element) =>
  /^(code|pre|math)$/.test(element.tagName) || classesOf(element).some((name) => /math|katex/.test(name))
