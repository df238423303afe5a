import type { Element } from 'hast'

/** The 1-based line at which an element begins in its file, or the given one where the parser could not tell. */
export function lineOf(element: Element, otherwise: number): number {
  const own = Number(element.properties.dataLine)
  if (Number.isInteger(own) && own > 0) return own
  const child = element.children.find((node) => node.type === 'element')
  return child === undefined ? otherwise : lineOf(child, otherwise)
}
