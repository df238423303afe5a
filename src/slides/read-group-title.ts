import type { Element, ElementContent } from 'hast'
import { textOf } from '../markup/text-of.js'
import { isStepwise } from './mark-steps.js'

/** The title of a group, and the paragraph that follows in the same one after a hard break. */
export interface GroupTitle {
  readonly title: readonly ElementContent[]
  readonly rest?: Element
  /** Whether its author wants it to come by a step. */
  readonly isStep: boolean
}

/**
 * What a paragraph opens if it is all bold, or if its first line is and ends in a hard break. A sentence in bold
 * (`**Stop.**`) is no title, and neither is a bold lead with text behind it.
 */
export function readGroupTitle(element: Element): GroupTitle | undefined {
  if (element.tagName !== 'p') return undefined
  const nodes = element.children.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  const [bold, next] = nodes
  if (bold?.type !== 'element' || (bold.tagName !== 'strong' && bold.tagName !== 'b')) return undefined
  const words = textOf(bold)
  if (words === '' || /[.!。！]$/u.test(words)) return undefined
  const isStep = isStepwise(element) || isStepwise(bold)
  if (next === undefined) return { title: bold.children, isStep }
  if (next.type !== 'element' || next.tagName !== 'br') return undefined
  const after = element.children.slice(element.children.indexOf(next) + 1)
  return { title: bold.children, isStep, rest: { ...element, children: trimStart(after) } }
}

function trimStart(nodes: readonly ElementContent[]): ElementContent[] {
  const [first, ...rest] = nodes
  if (first?.type !== 'text') return [...nodes]
  return [{ ...first, value: first.value.trimStart() }, ...rest]
}
