import type { Element, ElementContent } from 'hast'
import { createHash } from 'node:crypto'
import { classesOf } from '../markup/class-names.js'

/** Styles by the names of the classes that stand for them. */
export type StyleClasses = Map<string, string>

const length = /^-?\d+(?:\.\d+)?(?:em|px|%)?$/
const colour = /^(?:#[\da-f]{3,8}|[a-z]+)$/i

/** What KaTeX says of a single element, and what it may say. Names of colours come from the document. */
const allowed: Readonly<Record<string, RegExp>> = {
  height: length,
  width: length,
  'min-width': length,
  top: length,
  left: length,
  bottom: length,
  right: length,
  'vertical-align': /^(?:-?\d+(?:\.\d+)?(?:em|px|%)?|baseline|middle|bottom|top)$/,
  'margin-left': length,
  'margin-right': length,
  'margin-top': length,
  'padding-left': length,
  'padding-right': length,
  'border-width': length,
  'border-top-width': length,
  'border-right-width': length,
  'border-bottom-width': length,
  'border-style': /^(?:solid|dashed)$/,
  'border-right-style': /^(?:solid|dashed)$/,
  'border-color': colour,
  border: /^0\.04em solid (?:#[\da-f]{3,8}|[a-z]+)$/i,
  margin: /^0 -0\.02em$/,
  color: colour,
  'background-color': colour,
  position: /^relative$/,
}

/**
 * The tree with a class in place of each style: a page's policy allows no styles in elements, and needs not. The styles are added to
 * `found`, to be written into a sheet; what is not known to be harmless is left out.
 */
export function withStyleClasses(nodes: readonly ElementContent[], found: StyleClasses): ElementContent[] {
  return nodes.map((node) => (node.type === 'element' ? withClasses(node, found) : node))
}

function withClasses(element: Element, found: StyleClasses): Element {
  const { style, ...properties } = element.properties
  const children = withStyleClasses(element.children, found)
  const css = typeof style === 'string' ? checked(style) : ''
  if (css === '') return { ...element, properties, children }
  const name = nameOf(css)
  found.set(name, css)
  return { ...element, properties: { ...properties, className: [...classesOf(element), name] }, children }
}

/** The name of the class that stands for a style. */
export const nameOf = (css: string): string =>
  `math-${createHash('sha256').update(css).digest('hex').slice(0, 8)}`

function checked(style: string): string {
  const parts = style.split(';').map((part) => part.split(':').map((text) => text.trim()))
  return parts
    .filter(([name = '', value = '', ...more]) => more.length === 0 && (allowed[name]?.test(value) ?? false))
    .map(([name, value]) => `${name}:${value}`)
    .sort()
    .join(';')
}
