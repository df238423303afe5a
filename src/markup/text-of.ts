import type { Nodes } from 'hast'

/** The plain text of a tree, or of several in a row; line breaks become spaces. */
export function textOf(tree: Nodes | readonly Nodes[]): string {
  return collect(tree).replace(/\s+/g, ' ').trim()
}

function collect(tree: Nodes | readonly Nodes[]): string {
  if ('length' in tree) return tree.map(collect).join('')
  if (tree.type === 'text') return tree.value
  if (tree.type === 'element' && tree.tagName === 'br') return ' '
  return 'children' in tree ? tree.children.map(collect).join('') : ''
}
