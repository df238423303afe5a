import type { Root } from 'hast'
import { mapTree } from '../markup/map-tree.js'

/** A tree whose pictures that HTML hides from who listens (`role="presentation"`, `aria-hidden`) have an empty alt text, which says the same. */
export function markDecoration(tree: Root): Root {
  const nodes = tree.children.filter((node) => node.type !== 'doctype')
  const children = mapTree(nodes, (element) => {
    const { role, ariaHidden } = element.properties
    const names = Array.isArray(role) ? role : [role]
    const isHidden = String(ariaHidden) === 'true' || names.includes('presentation') || names.includes('none')
    if (element.tagName !== 'img' || !isHidden) return [element]
    return [{ ...element, properties: { ...element.properties, alt: '' } }]
  })
  return { ...tree, children }
}
