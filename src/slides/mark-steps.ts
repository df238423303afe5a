import type { Element, ElementContent } from 'hast'
import { hasClass } from '../markup/class-names.js'
import { fragmentIndexOf, withFragmentStyles } from '../markup/fragment-styles.js'
import { withStep } from '../markup/steps.js'
import type { Block, FigureBlock, GroupBlock } from '../model/slide.js'
import { orderSteps } from './order-steps.js'

/** What authors write, as it is once classes have their prefix. */
const fragment = 'doc-fragment'
const incremental = 'doc-incremental'

/** Whether an author wants an element to come by a step, or each of what is in it. */
export const isStepwise = (element: Element) => hasClass(element, fragment) || hasClass(element, incremental)

/** The element as one that its author wants to come by a step. */
export function asStep(element: Element): Element {
  const { className } = element.properties
  const names = Array.isArray(className) ? className : []
  return { ...element, properties: { ...element.properties, className: [...names, fragment] } }
}

/**
 * A slide's blocks with what comes step by step numbered in the document's order: what bears `{.fragment}`, and in a list that
 * bears `{.incremental}`, or stands in `::: incremental`, each item. A card comes as a whole.
 */
export function markSteps(blocks: readonly Block[]): Block[] {
  const wanted = new Map<number, number>()
  let count = 0
  const next: Next = (element) => {
    const place = element === undefined ? undefined : fragmentIndexOf(element)
    if (place !== undefined) wanted.set(count, place)
    return count++
  }
  return [
    ...orderSteps(
      blocks.map((block) => markBlock(block, next)),
      count,
      wanted,
    ),
  ]
}

/** Gives the next step's number, for an element that may say itself when it comes. */
type Next = (element?: Element) => number

function markBlock(block: Block, next: Next): Block {
  if (block.kind === 'figure') return markWhole(block, next)
  if (block.kind === 'group') return markGroup(block, next)
  if (block.kind === 'notice' || block.kind === 'footnotes') return block
  return { ...block, element: markElement(liftMarks(block.element), next) }
}

const markWhole = <Whole extends FigureBlock | GroupBlock>(block: Whole, next: Next): Whole =>
  block.step === undefined ? block : { ...block, step: next('image' in block ? block.image : undefined) }

/** What stands in a card that comes as a whole comes with it. */
function markGroup(group: GroupBlock, next: Next): GroupBlock {
  const marked = markWhole(group, next)
  const blocks = marked.step === undefined ? group.blocks : group.blocks.map(atOnce)
  return { ...marked, blocks: blocks.map((block) => markBlock(block, next)) }
}

function atOnce(block: Block): Block {
  if (block.kind === 'notice') return block
  if ('element' in block) return { ...block, element: withoutMarks(block.element) }
  const { step: _, ...rest } = block
  return rest
}

/** Of a list each item comes by itself, also one in another item; of everything else the whole. */
function markElement(element: Element, next: Next, inList = false): Element {
  const isList = /^[uo]l$/.test(element.tagName)
  const isAll = hasClass(element, incremental)
  const isOwn = hasClass(element, fragment) || (isAll && !isList) || (inList && element.tagName === 'li')
  const step = isOwn ? next(element) : undefined
  const children = element.children.map((child): ElementContent =>
    child.type === 'element' ? markElement(child, next, inList || (isAll && isList)) : child,
  )
  const bare = withoutMarks(element)
  return withStep({ ...(step === undefined ? bare : withFragmentStyles(bare)), children }, step)
}

function withoutMarks(element: Element): Element {
  const { className, ...properties } = element.properties
  if (!Array.isArray(className)) return element
  const names = className.filter((name) => name !== fragment && name !== incremental)
  return { ...element, properties: { ...properties, ...(names.length > 0 && { className: names }) } }
}

/** What Markdown lets authors mark, and what they mean by it: with a row's last cell the row, with a quote's only line the quote. */
const means: Readonly<Record<string, (children: readonly Element[]) => Element | undefined>> = {
  tr: (cells) => cells.at(-1),
  pre: (children) => children.find(({ tagName }) => tagName === 'code'),
  blockquote: ([line, ...others]) => (others.length === 0 ? line : undefined),
}

function liftMarks(element: Element): Element {
  const children = element.children.map((child) => (child.type === 'element' ? liftMarks(child) : child))
  const inner = children.filter((child) => child.type === 'element')
  const marked = means[element.tagName]?.(inner)
  if (marked === undefined || !isStepwise(marked)) return { ...element, children }
  return asStep({
    ...element,
    children: children.map((child) => (child === marked ? withoutMarks(marked) : child)),
  })
}
