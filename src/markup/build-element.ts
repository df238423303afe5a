import type { Element, ElementContent, Properties } from 'hast'

/** An element with these properties and children. */
export function buildElement(
  tagName: string,
  properties: Properties,
  children: readonly ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children: [...children] }
}
