import type { Element, ElementContent } from 'hast'

/**
 * A copy of a tree in which each element is what `change` gives for it: another element, several nodes, or none. Children
 * are changed before their parents.
 */
export function mapTree(
  tree: readonly ElementContent[],
  change: (element: Element) => readonly ElementContent[],
): ElementContent[] {
  return tree.flatMap((node) =>
    node.type === 'element' ? change({ ...node, children: mapTree(node.children, change) }) : [node],
  )
}

/** All elements of a tree, in order, parents before children. */
export function elementsOf(tree: readonly ElementContent[]): Element[] {
  return tree.flatMap((node) => (node.type === 'element' ? [node, ...elementsOf(node.children)] : []))
}
