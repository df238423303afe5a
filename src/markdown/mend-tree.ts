import type { Element, ElementContent } from 'hast'
import { withClass } from '../markup/class-names.js'
import { buildElement } from '../markup/build-element.js'
import { elementsOf, mapTree } from '../markup/map-tree.js'
import { textOf } from '../markup/text-of.js'

/**
 * A tree in which what people write for a web page stands as what it means: a heading that is only a picture, boxes
 * to tick, a table's empty head.
 */
export function mendTree(tree: readonly ElementContent[]): ElementContent[] {
  const hasTitle = elementsOf(tree).some((element) => element.tagName === 'h1' && textOf(element) !== '')
  let needsTitle = !hasTitle
  return mapTree(tree, (element) => {
    if (/^h[1-6]$/.test(element.tagName) && textOf(element) === '') {
      const words = needsTitle && element.tagName === 'h1' ? wordsOf(element) : ''
      if (words !== '') needsTitle = false
      return readEmptyHeading(element, words)
    }
    return [mendElement(element)]
  })
}

/** A heading that is only a picture: the picture, below the words that stand for it where a title is needed. */
function readEmptyHeading(heading: Element, words: string): ElementContent[] {
  if (wordsOf(heading) === '' && !hasPicture(heading)) return [heading]
  const picture = buildElement('p', heading.properties, heading.children)
  return words === '' ? [picture] : [{ ...heading, children: [{ type: 'text', value: words }] }, picture]
}

const picturesOf = (element: Element) => elementsOf([element]).filter(({ tagName }) => tagName === 'img')
const hasPicture = (element: Element) => picturesOf(element).length > 0
const wordsOf = (element: Element) =>
  picturesOf(element)
    .map(({ properties }) => String(properties.alt ?? ''))
    .join(' ')
    .trim()

function mendElement(element: Element): Element {
  if (element.tagName === 'li' && isTask(element)) return withClass(element, 'task-list-item')
  if (element.tagName === 'img')
    return { ...element, properties: { ...element.properties, align: undefined } }
  if (element.tagName === 'table') return withoutEmptyHead(element)
  return element
}

/** Whether an item begins with a box to tick. */
function isTask({ children }: Element): boolean {
  const first = children.find((node) => node.type !== 'text' || node.value.trim() !== '')
  if (first?.type !== 'element') return false
  return first.tagName === 'input' || (/^(p|label)$/.test(first.tagName) && isTask(first))
}

/** Markdown has no table without a head, so people leave the head's cells empty. */
function withoutEmptyHead(table: Element): Element {
  const isEmptyHead = (node: ElementContent) =>
    node.type === 'element' && node.tagName === 'thead' && textOf(node) === '' && !hasPicture(node)
  const hasBody = table.children.some((node) => node.type === 'element' && node.tagName === 'tbody')
  return hasBody ? { ...table, children: table.children.filter((node) => !isEmptyHead(node)) } : table
}
