import type { Element } from 'hast'
import { classesOf } from '../markup/class-names.js'
import { elementsOf } from '../markup/map-tree.js'

/** Boxes that stand beside one another, and what holds them together, as containers and Pandoc's HTML name them. */
const names = ['columns', 'column', 'cards', 'card'] as const

/** The name of such a box. */
export type BoxName = (typeof names)[number]

/** Which of them an element is, before or after its classes have got their prefix. */
export function boxName({ tagName, ...element }: Element): BoxName | undefined {
  if (tagName !== 'div') return undefined
  const own = classesOf({ tagName, ...element })
  return names.find((name) => own.includes(name) || own.includes(`doc-${name}`))
}

/** Whether an element is one that can stand on one slide: with a title of the document or a rule in it, it holds several. */
export function isBeside(element: Element): boolean {
  if (boxName(element) === undefined) return false
  return !elementsOf(element.children).some(({ tagName }) => tagName === 'h1' || tagName === 'hr')
}
