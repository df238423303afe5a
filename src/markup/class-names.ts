import type { Element } from 'hast'

/** Whether an element has a class. */
export function hasClass(element: Element, name: string): boolean {
  const names = element.properties.className
  return Array.isArray(names) && names.includes(name)
}
