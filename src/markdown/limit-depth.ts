import type { ElementContent, Root } from 'hast'
import { strippedElements } from './sanitise-tree.js'

/** How deep elements may stand in each other; every later step may go down the tree by calling itself. */
const deepest = 100

/** The tree in which what stood deeper is only text, pictures and breaks. */
export function limitDepth(tree: Root): Root {
  const nodes = tree.children.filter((node) => node.type !== 'doctype')
  return { ...tree, children: limit(nodes, 1) }
}

function limit(nodes: readonly ElementContent[], depth: number): ElementContent[] {
  return nodes.map((node) => {
    if (node.type !== 'element') return node
    return { ...node, children: depth < deepest ? limit(node.children, depth + 1) : leavesOf(node.children) }
  })
}

/** What holds nothing else, in order, and by a loop: the tree may be deeper than calls can go. */
function leavesOf(nodes: readonly ElementContent[]): ElementContent[] {
  const leaves: ElementContent[] = []
  const waiting = [...nodes].reverse()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type !== 'element' || node.children.length === 0) leaves.push(node)
    else if (strippedElements.includes(node.tagName)) leaves.push({ ...node, children: [] })
    else for (const child of [...node.children].reverse()) waiting.push(child)
  }
  return leaves
}
