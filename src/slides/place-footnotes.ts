import type { Element, ElementContent } from 'hast'
import { buildElement } from '../markup/build-element.js'
import { hasClass } from '../markup/class-names.js'
import { elementsOf, mapTree } from '../markup/map-tree.js'
import { textOf } from '../markup/text-of.js'
import { isPhrasing } from './flatten-tree.js'

/** A document's footnotes by the id that references name. */
export type Footnotes = ReadonlyMap<string, readonly ElementContent[]>

/** Takes the list of footnotes that the parser put at the end out of a document's blocks. */
export function takeFootnotes(blocks: readonly Element[]): { blocks: Element[]; footnotes: Footnotes } {
  const [rule, list] = blocks.slice(-2)
  if (rule === undefined || list === undefined || !isFootnoteList(rule, list))
    return { blocks: [...blocks], footnotes: new Map() }
  const items = elementsOf([list]).filter((element) => hasClass(element, 'footnote-item'))
  const footnotes = new Map(items.map((item) => [String(item.properties.id), contentOf(item)]))
  return { blocks: blocks.slice(0, -2), footnotes }
}

const isFootnoteList = (rule: Element, list: Element) =>
  hasClass(rule, 'footnotes-sep') && list.tagName === 'section' && hasClass(list, 'footnotes')

function contentOf(item: Element): ElementContent[] {
  const isBack = (element: Element) => hasClass(element, 'footnote-backref')
  const paragraphs = mapTree(item.children, (element) => (isBack(element) ? [] : [element]))
  return paragraphs.flatMap((node) =>
    node.type === 'element' && node.tagName === 'p' ? node.children : [node],
  )
}

/** Marks in the order that typography has them; after the last they are doubled. No digits: those would read as powers. */
const marks = ['*', '†', '‡', '§', '‖', '¶']

const isReference = (element: Element) => element.tagName === 'sup' && hasClass(element, 'footnote-ref')

/** Content without the references to footnotes in it: the words of a title. */
export function withoutReferences(nodes: readonly ElementContent[]): ElementContent[] {
  return mapTree(nodes, (element) => (isReference(element) ? [] : [element]))
}

/**
 * A slide's elements with their references turned into marks, and the notes that these mean, each once and behind its mark,
 * for the slide's foot.
 */
export function placeFootnotes(
  elements: readonly Element[],
  footnotes: Footnotes,
): { elements: Element[]; notes: Element[] } {
  const placed = new Map<string, { mark: Element; note?: Element }>()
  const place = (nodes: readonly ElementContent[]): ElementContent[] =>
    mapTree(nodes, (element) => {
      if (!isReference(element)) return [element]
      const link = elementsOf(element.children).find(({ tagName }) => tagName === 'a')
      const id = String(link?.properties.href ?? '').slice(1)
      const content = footnotes.get(id)
      if (content === undefined) return [element]
      if (textOf(content) === '') return []
      const known = placed.get(id) ?? { mark: markNumber(placed.size) }
      if (!placed.has(id)) {
        placed.set(id, known) // before its content is read, for that may refer to it
        known.note = noteOf(known.mark, place(content))
      }
      return [known.mark]
    })
  const shown = place(elements).filter((node) => node.type === 'element')
  const notes = [...placed.values()].flatMap(({ note }) => (note === undefined ? [] : [note]))
  return { elements: shown, notes }
}

function markNumber(index: number): Element {
  const sign = (marks[index % marks.length] ?? '*').repeat(1 + Math.floor(index / marks.length))
  return buildElement('sup', {}, [{ type: 'text', value: sign }])
}

function noteOf(mark: Element, content: readonly ElementContent[]): Element {
  const isLine = content.every((node) => node.type !== 'element' || isPhrasing(node))
  const small = buildElement('small', {}, [mark, { type: 'text', value: ' ' }, ...content])
  return buildElement(isLine ? 'p' : 'div', {}, [small])
}
