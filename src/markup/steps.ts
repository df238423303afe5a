import type { Element, ElementContent, Properties } from 'hast'
import { hasClass } from './class-names.js'
import { mapTree } from './map-tree.js'

/** The class by which reveal.js knows what comes step by step, and the property that says with which step. */
const name = 'fragment'

/** With which of its slide's steps an element comes; nothing where it is there from the beginning. */
export function stepOf(element: Element): number | undefined {
  return hasClass(element, name) ? Number(element.properties.dataFragmentIndex) : undefined
}

/** The element coming with a step; one that has a step of its own keeps it. */
export function withStep(element: Element, step: number | undefined): Element {
  if (step === undefined || hasClass(element, name)) return element
  return { ...element, properties: { ...element.properties, ...stepProperties(step, element.properties) } }
}

/** The properties of what comes with a step, for an element that has none yet but perhaps some classes. */
export function stepProperties(step: number | undefined, { className }: Properties = {}): Properties {
  const names = Array.isArray(className) ? className : []
  if (step === undefined) return names.length > 0 ? { className: names } : {}
  return { className: [...names, name], dataFragmentIndex: step }
}

/** Content that is there from the beginning. */
export function withoutSteps(nodes: readonly ElementContent[]): ElementContent[] {
  return mapTree(nodes, (element) => {
    if (!hasClass(element, name)) return [element]
    const { dataFragmentIndex: _, className, ...properties } = element.properties
    const names = Array.isArray(className) ? className.filter((other) => other !== name) : []
    return [{ ...element, properties: { ...properties, ...(names.length > 0 && { className: names }) } }]
  })
}
