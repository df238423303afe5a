import type { Element, ElementContent } from 'hast'
import { hasClass } from '../markup/class-names.js'
import { elementsOf, mapTree } from '../markup/map-tree.js'
import { textOf } from '../markup/text-of.js'
import { flatten } from './flatten-tree.js'

/** What a slide shows, and what its speaker says besides. */
export interface ShownAndSaid {
  readonly shown: readonly Element[]
  readonly notes: readonly Element[]
}

/** Whether a line that begins with `Note:` begins the notes. */
export type SpokenLines = 'where it can be' | 'always' | 'never'

/**
 * Divides a slide's elements from its speaker notes: `::: notes` and `<aside class="notes">`, wherever they stand, and all from a
 * line that begins with `Note:`. Where code, a table or a picture follows that line, it is a note to the reader, and so is every
 * paragraph that begins like that.
 */
export function takeNotes(
  elements: readonly Element[],
  spoken: SpokenLines = 'where it can be',
): ShownAndSaid {
  const shown: Element[] = []
  const notes: Element[] = []
  let inNotes = false
  for (const [index, whole] of elements.entries()) {
    const { element, asides } = takeAsides(whole)
    const mark = element === undefined || spoken === 'never' ? undefined : divideAtMark(element)
    const isSaid = () => spoken === 'always' || isSpoken(elements.slice(index + 1))
    const begins = mark !== undefined && (inNotes || isSaid())
    if (begins) {
      ;(inNotes ? notes : shown).push(...mark.before)
      notes.push(...mark.after)
      inNotes = true
    } else if (element !== undefined) (inNotes ? notes : shown).push(element)
    notes.push(...asides)
  }
  return { shown, notes }
}

const isAside = (element: Element) => element.tagName === 'aside' && hasClass(element, 'notes')

/** An element without the notes in it, such as those of an item, and these. */
function takeAsides(whole: Element): { element?: Element; asides: readonly Element[] } {
  if (!elementsOf([whole]).some(isAside)) return { element: whole, asides: [] }
  const asides: Element[] = []
  const [element] = mapTree([whole], (one) => {
    if (!isAside(one)) return [one]
    asides.push(...flatten(one.children))
    return []
  })
  return element?.type === 'element' ? { element, asides } : { asides }
}

const firstMark = /^\s*notes?:\s*/iu
/** Within a paragraph only with a capital: any word may happen to begin a line of prose. */
const laterMark = /\n[ \t]*Notes?:(?:\s+|$)/u

interface Divided {
  readonly before: readonly Element[]
  readonly after: readonly Element[]
}

/** A paragraph divided at its line that begins with `Note:`, without this word; nothing where it has no such line. */
function divideAtMark(paragraph: Element): Divided | undefined {
  if (paragraph.tagName !== 'p') return undefined
  for (const [index, node] of paragraph.children.entries()) {
    if (node.type !== 'text') continue
    const found = (index === 0 ? firstMark.exec(node.value) : null) ?? laterMark.exec(node.value)
    if (found === null) continue
    const [before, after] = [
      node.value.slice(0, found.index),
      node.value.slice(found.index + found[0].length),
    ]
    return {
      before: filled(paragraph, [...paragraph.children.slice(0, index), { ...node, value: before }]),
      after: filled(paragraph, [{ ...node, value: after }, ...paragraph.children.slice(index + 1)]),
    }
  }
  return undefined
}

/** The paragraph with these children; none where they say nothing, as where `Note:` stands alone in its line. */
function filled(paragraph: Element, children: ElementContent[]): Element[] {
  const hasContent = textOf(children) !== '' || children.some(({ type }) => type === 'element')
  return hasContent ? [{ ...paragraph, children }] : []
}

/** Whether what follows can be said, and need not be seen. */
const isSpoken = (elements: readonly Element[]) =>
  !elementsOf(elements).some(({ tagName }) => /^(pre|table|img|h[1-6])$/.test(tagName))
