import type { Element, ElementContent, Properties } from 'hast'
import { textOf } from '../markup/text-of.js'
import type { Block, Slide } from '../model/slide.js'

/**
 * All that a slide shows and says, as one text: two versions of it that have the same look the same, wherever they stand in their
 * documents. Lines may be broken elsewhere, and pictures lie elsewhere, if they are the same.
 * @param nameOf what a picture is, by its address
 */
export function shownContent(slide: Slide, nameOf: (address: string) => string): string {
  const { role, level, layout, kicker, kickerLevel, heading, blocks, notes } = slide
  // An agenda is made from the headings, and its links go where these are now.
  if (role === 'agenda') return JSON.stringify([role, ...blocks.map(textOfBlock)])
  const plain = (nodes: readonly ElementContent[]) => nodes.flatMap((node) => plainNode(node, nameOf))
  return JSON.stringify([
    [role, level, layout, kickerLevel],
    plain(kicker),
    plain(heading),
    blocks.map((block) => plainBlock(block, plain)),
    plain(notes),
  ])
}

const textOfBlock = (block: Block) => ('element' in block ? itemsOf(block.element) : [])

const itemsOf = ({ children }: Element) =>
  children.map((child) => (child.type === 'element' ? textOf(child) : ''))

type Plain = (nodes: readonly ElementContent[]) => readonly unknown[]

function plainBlock(block: Block, plain: Plain): readonly unknown[] {
  const { kind } = block
  if (kind === 'figure') return [kind, block.step, plain([block.image]), plain(block.caption)]
  if (kind === 'notice') return [kind, plain(block.lead), plain(block.text)]
  if (kind !== 'group') return [kind, plain([block.element])]
  const blocks = block.blocks.map((inner) => plainBlock(inner, plain))
  return [kind, block.isBad, block.step, block.column, block.isCard, plain(block.title), blocks]
}

function plainNode(
  node: ElementContent,
  nameOf: (address: string) => string,
  isCode = false,
): readonly unknown[] {
  if (node.type === 'text') return [isCode ? node.value : node.value.replace(/\s+/g, ' ')]
  if (node.type !== 'element') return []
  const { tagName, properties, children } = node
  const inside = isCode || tagName === 'pre'
  return [
    [tagName, plainProperties(properties, nameOf), children.flatMap((one) => plainNode(one, nameOf, inside))],
  ]
}

/** Without the line of the document. */
function plainProperties({ dataLine, ...others }: Properties, nameOf: (address: string) => string) {
  const { src } = others
  const named = typeof src === 'string' ? { ...others, src: nameOf(src) } : others
  return Object.entries(named).sort(([one], [other]) => (one < other ? -1 : 1))
}
