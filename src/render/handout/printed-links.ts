import type { ElementContent } from 'hast'
import { elementsOf } from '../../markup/map-tree.js'
import { textOf } from '../../markup/text-of.js'
import type { Block, Slide } from '../../model/slide.js'

/** A link whose address is printed. */
export interface PrintedLink {
  readonly text: string
  readonly address: string
}

/** The links of a slide and its notes that lead to the network, each address once, in their order. */
export function printedLinks({ heading, blocks, notes }: Slide): readonly PrintedLink[] {
  const links = elementsOf([...heading, ...blocks.flatMap(nodesOf), ...notes]).filter(
    ({ tagName, properties }) => tagName === 'a' && /^(https?:|mailto:)/i.test(String(properties.href ?? '')),
  )
  const byAddress = new Map<string, string>()
  for (const link of links) {
    const address = String(link.properties.href)
    if (!byAddress.has(address)) byAddress.set(address, textOf(link).trim())
  }
  return [...byAddress].map(([address, text]) => ({ address, text: text === address ? '' : text }))
}

function nodesOf(block: Block): readonly ElementContent[] {
  if (block.kind === 'figure') return block.caption
  if (block.kind === 'group') return [...block.title, ...block.blocks.flatMap(nodesOf)]
  return block.kind === 'notice' ? [...block.lead, ...block.text] : [block.element]
}
