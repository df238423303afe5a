import type { ElementContent } from 'hast'

/** A piece of text, and the 1-based line of the document that it begins on. */
export interface TextLine {
  readonly line: number
  readonly text: string
}

/**
 * The text of a tree in pieces of one line of the document each, as far as the parser could tell.
 *
 * @param line Where the tree begins.
 */
export function textLines(tree: readonly ElementContent[], line: number): readonly TextLine[] {
  const lines: TextLine[] = []
  let at = line
  const walk = (node: ElementContent): void => {
    if (node.type === 'text') {
      node.value.split('\n').forEach((text, index) => {
        if (index > 0) at += 1
        if (text !== '') lines.push({ line: at, text })
      })
    } else if (node.type === 'element') {
      const own = Number(node.properties.dataLine)
      if (own > 0) at = own
      const alt = String(node.properties.alt ?? '')
      if (alt !== '') lines.push({ line: at, text: alt })
      // The line that opens a block of code is not part of it; code within a line has no line of its own.
      if (own > 0 && /^(pre|code)$/.test(node.tagName) && node.properties.dataMath !== 'inline') at += 1
      node.children.forEach(walk)
    }
  }
  tree.forEach(walk)
  return lines
}
