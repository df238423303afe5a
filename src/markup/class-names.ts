import type { Element } from 'hast'

/** The classes of an element. */
export function classesOf({ properties: { className } }: Element): readonly string[] {
  return Array.isArray(className) ? className.map(String) : []
}

/** Whether an element has a class. */
export function hasClass(element: Element, name: string): boolean {
  return classesOf(element).includes(name)
}

/** The element with a further class, behind its others. */
export function withClass(element: Element, name: string): Element {
  const others = classesOf(element).filter((other) => other !== name)
  return { ...element, properties: { ...element.properties, className: [...others, name] } }
}
