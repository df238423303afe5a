import type { Element } from 'hast'

/** What takes the place of `align`: sides change with the direction of writing, and the first is where text begins anyway. */
const alignments: Readonly<Record<string, string>> = { right: 'at-end', center: 'centred' }

/**
 * An element without the attributes that HTML had for how things look: text is aligned by a class that the styles know, and only
 * pictures have a width and a height.
 */
export function moderniseAttributes(element: Element): Element {
  const { align, width, height, ...properties } = element.properties
  const size = element.tagName === 'img' ? { width, height } : {}
  const name = alignments[String(align ?? '').toLowerCase()]
  if (name === undefined) return { ...element, properties: { ...properties, ...size } }
  const { className } = properties
  const names = Array.isArray(className) ? className : []
  return { ...element, properties: { ...properties, ...size, className: [...names, name] } }
}
