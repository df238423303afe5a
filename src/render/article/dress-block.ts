import type { Element, ElementContent } from 'hast'
import { buildElement } from '../../markup/build-element.js'
import { mapBlock } from '../../markup/map-block.js'
import { elementsOf, mapTree } from '../../markup/map-tree.js'
import type { Block } from '../../model/slide.js'

/**
 * A block as it stands in an article below a heading of some depth: headings inside it, as in a quote, are the next lower ones;
 * heads of tables say what they head; and nothing is folded away.
 */
export function dressBlock(block: Block, depth: number): Block {
  return mapBlock(block, (element) => [dress(element, depth)])
}

/** The same of a tree, such as speaker notes. */
export function dressTree(nodes: readonly ElementContent[], depth: number): readonly ElementContent[] {
  return mapTree(nodes, (element) => [dress(element, depth)])
}

function dress(element: Element, depth: number): Element {
  const { tagName, properties } = element
  if (/^h[1-6]$/.test(tagName))
    return buildElement(headingTag(depth + 1), { ...properties, className: ['inner'] }, element.children)
  if (tagName === 'details') return { ...element, properties: { ...properties, open: true } }
  return tagName === 'table' ? withScopes(element) : element
}

/** The element of a heading: the article's own is `h1`. */
export const headingTag = (depth: number) => `h${Math.min(depth + 1, 6)}`

/** A head cell in the table's head heads a column, any other one a row. */
function withScopes(table: Element): Element {
  const heads = new Set(
    elementsOf(table.children.filter((node) => node.type === 'element' && node.tagName === 'thead')),
  )
  const scoped = (element: Element): Element => {
    const children = element.children.map((node) => (node.type === 'element' ? scoped(node) : node))
    if (element.tagName !== 'th' || element.properties.scope !== undefined) return { ...element, children }
    const scope = heads.has(element) ? 'col' : 'row'
    return { ...element, properties: { ...element.properties, scope }, children }
  }
  return scoped(table)
}
