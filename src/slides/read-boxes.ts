import type { Element, ElementContent } from 'hast'
import { textWidth } from '../language/text-width.js'
import { buildElement } from '../markup/build-element.js'
import { elementsOf } from '../markup/map-tree.js'
import { textOf } from '../markup/text-of.js'
import { type BoxName, boxName } from './boxes.js'
import { isStepwise } from './mark-steps.js'
import { shareRow } from './share-row.js'

/** One of several boxes beside one another: its elements, and what it takes of its row, where its author made it a column. */
export interface Box {
  /** Of the box itself, where it has an element of its own. */
  readonly element: Element | undefined
  readonly elements: readonly Element[]
  readonly column?: { readonly of: number; readonly span: number }
  /** Whether it comes by a step. */
  readonly isStep: boolean
}

/**
 * The boxes that an element holds, or is: columns with their shares of the row, or cards. Without boxes in them, columns and cards are
 * divided at their headings, else columns in two halves; cards without either are no boxes, and nor is one with nothing in it.
 */
export function boxesOf(element: Element): readonly Box[] {
  const name = rowName(element)
  const parts = name === 'columns' || name === 'cards' ? partsOf(element, name) : [toBox(element)]
  const isAll = isStepwise(element)
  const boxes = parts
    .filter(({ elements }) => elements.length > 0)
    .map((box) => ({ ...box, isStep: isAll || box.isStep }))
  if (name === 'card' || name === 'cards') return boxes
  const row = shareRow(boxes.map((box) => String(box.element?.properties.width ?? '')))
  return boxes.map((box, index) => ({ ...box, column: row[index] ?? { of: 1, span: 12 } }))
}

/** Cards that stand in columns of their own are only cards. */
function rowName(element: Element): BoxName | undefined {
  const name = boxName(element)
  const names = name === 'columns' ? inside(element).map(boxName) : []
  return names.includes('card') && !names.includes('column') ? 'cards' : name
}

const inside = ({ children }: Element) => children.filter((node) => node.type === 'element')

const toBox = (element: Element): Box => ({
  element,
  elements: inside(element),
  isStep: isStepwise(element),
})

function partsOf(element: Element, name: 'columns' | 'cards'): readonly Box[] {
  const elements = inside(element)
  const one = name === 'columns' ? 'column' : 'card'
  const cut = elements.some((inner) => boxName(inner) === one)
    ? joinLoose(elements, one)
    : (atHeadings(elements) ?? (name === 'columns' ? inHalves(elements) : undefined))
  return cut ?? []
}

const loose = (elements: readonly Element[]): Box => ({ element: undefined, elements, isStep: false })

/** Boxes as they are; what stands between them has one of its own. */
function joinLoose(elements: readonly Element[], one: string): readonly Box[] {
  const boxes: Box[] = []
  for (const inner of elements) {
    const last = boxes.at(-1)
    if (boxName(inner) === one) boxes.push(toBox(inner))
    else if (last !== undefined && last.element === undefined)
      boxes[boxes.length - 1] = loose([...last.elements, inner])
    else boxes.push(loose([inner]))
  }
  return boxes
}

/** A box for each heading of the first one's level and what follows it; what precedes the first goes with it. */
function atHeadings(elements: readonly Element[]): readonly Box[] | undefined {
  const isHeading = ({ tagName }: Element) => /^h[1-6]$/.test(tagName)
  const level = elements.find(isHeading)?.tagName
  if (level === undefined) return undefined
  const starts = elements.flatMap((element, index) => (element.tagName === level ? [index] : []))
  return starts.length < 2
    ? undefined
    : starts.map((from, index) => loose(elements.slice(index === 0 ? 0 : from, starts[index + 1])))
}

/** A picture takes as much room as this much text, in Latin letters. */
const pictureWidth = 300

const weigh = (element: Element) =>
  textWidth(textOf(element)) +
  pictureWidth * elementsOf([element]).filter(({ tagName }) => tagName === 'img').length

/** Two boxes with about as much in each; of a single list the first and the second half of its items. */
function inHalves(elements: readonly Element[]): readonly Box[] {
  const [only, ...others] = elements
  if (only !== undefined && others.length === 0 && /^[uo]l$/.test(only.tagName)) return halvesOfList(only)
  const weights = elements.map(weigh)
  const half = weights.reduce((sum, weight) => sum + weight, 0) / 2
  let before = 0
  const at = weights.findIndex((weight) => {
    before += weight
    return before - weight / 2 >= half
  })
  return [loose(elements.slice(0, Math.max(1, at))), loose(elements.slice(Math.max(1, at)))]
}

function halvesOfList(list: Element): readonly Box[] {
  const items = list.children.filter((node) => node.type === 'element')
  const middle = Math.ceil(items.length / 2)
  const start = Number(list.properties.start ?? 1)
  const part = (own: readonly ElementContent[], from: number) => {
    const properties = from > start ? { ...list.properties, start: from } : list.properties
    return loose(own.length === 0 ? [] : [buildElement(list.tagName, properties, own)])
  }
  if (list.tagName === 'ul') return [part(items.slice(0, middle), start), part(items.slice(middle), start)]
  return [part(items.slice(0, middle), start), part(items.slice(middle), start + middle)]
}
