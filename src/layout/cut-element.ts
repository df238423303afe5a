import type { Element } from 'hast'
import { buildElement } from '../markup/build-element.js'
import { hasClass } from '../markup/class-names.js'
import { textOf } from '../markup/text-of.js'
import type { LocaleTag } from '../model/locale.js'
import type { ElementBlock } from '../model/slide.js'
import { type Pieces, splitSentences } from './split-sentences.js'

/** How a kind of block is taken apart, and put together again from some of its pieces. */
interface Cut {
  pieces(element: Element, locale: LocaleTag): Pieces
  /** @param from index of the first piece, which numbering goes on from */
  join(element: Element, pieces: readonly Element[], from: number): Element
}

/** What it costs to end a part inside a block; 1 is as bad as one slide more. */
const costs = { item: 0.1, nested: 0.2, row: 0.1, line: 0.3, blankLine: 0.06, paragraph: 0.12, term: 0.1 }

const evenly = (elements: readonly Element[], cost: number): Pieces => ({
  elements,
  breakCosts: elements.slice(1).map(() => cost),
})

const whole: Cut = { pieces: (element) => evenly([element], 0), join: (element) => element }

const withChildren = (element: Element, pieces: readonly Element[]): Element => ({
  ...element,
  children: [...pieces],
})

const byChildren: Cut = {
  pieces: (element) => evenly(childElements(element), costs.paragraph),
  join: withChildren,
}

const byItem: Cut = {
  pieces: (element) => {
    const elements = childElements(element)
    const isNested = (item: Element) => hasClass(item, 'continued') || !hasClass(item, 'depth-0')
    const isLoose = hasClass(element, 'loose')
    const breakCosts = elements
      .slice(1)
      .map((next) => (isLoose && isNested(next) ? costs.nested : costs.item))
    return { elements, breakCosts }
  },
  join: (element, pieces, from) => {
    const start = Number(element.properties.start ?? 1) + from
    const properties =
      element.tagName === 'ol' && from > 0 ? { ...element.properties, start } : element.properties
    return { ...element, properties, children: joinFlowing(pieces) }
  },
}

/** Items in which sentences that were cut apart stand in one line again, each in a `span` of its own. */
function joinFlowing(pieces: readonly Element[]): Element[] {
  const runs: Element[][] = []
  for (const piece of pieces) {
    const open = runs.at(-1)
    if (open !== undefined && hasClass(piece, 'flows')) open.push(piece)
    else runs.push([piece])
  }
  return runs.flatMap((run) => {
    const [first] = run
    if (first === undefined || run.length === 1) return run
    const spans = run.map(({ properties: { dataUnit }, children }) =>
      buildElement('span', dataUnit === undefined ? {} : { dataUnit }, children),
    )
    const { dataUnit: _, ...properties } = first.properties
    return [{ ...first, properties, children: spans }]
  })
}

const byRow: Cut = {
  pieces: (element) => evenly(bodiesOf(element).flatMap(childElements), costs.row),
  join: (element, pieces) => {
    const head = childElements(element).filter(({ tagName }) => !/^(tbody|tfoot|tr)$/.test(tagName))
    return { ...element, children: [...head, buildElement('tbody', {}, pieces)] }
  },
}

/** Whether one of these lines stands out at a step, or did before it: a step at which nothing is seen is none. */
function changesAny({ properties: { dataStage } }: Element, lines: readonly Element[]): boolean {
  const isAt = (stage: number) =>
    lines.map(({ properties }) => String(properties.dataStages).split(' ').includes(String(stage)))
  return String(isAt(Number(dataStage))) !== String(isAt(Number(dataStage) - 1))
}

/** Code is best broken behind a blank line. */
const byLine: Cut = {
  pieces: (element) => {
    const elements = childElements(codeOf(element))
    const isBlank = (line: Element) => textOf(line) === ''
    const breakCosts = elements.slice(0, -1).map((line) => (isBlank(line) ? costs.blankLine : costs.line))
    return { elements, breakCosts }
  },
  join: (element, pieces) => {
    const code = codeOf(element)
    const lines = { ...code, children: [...pieces] }
    if (code === element) return lines
    const before = childElements(element).filter((child) => child !== code && changesAny(child, pieces))
    return { ...element, children: [...before, lines] }
  },
}

/** Terms go with what defines them; a `div` may hold both in a `dl`. */
const byTerm: Cut = {
  pieces: (element) => {
    const groups: Element[][] = []
    for (const child of childElements(element)) {
      const last = groups.at(-1)
      const begins = child.tagName === 'dt' && last?.at(-1)?.tagName !== 'dt'
      if (last === undefined || begins || child.tagName === 'div' || last.at(-1)?.tagName === 'div')
        groups.push([child])
      else last.push(child)
    }
    const elements = groups.map((group) => {
      const [only, ...others] = group
      return only?.tagName === 'div' && others.length === 0 ? only : buildElement('div', {}, group)
    })
    return evenly(elements, costs.term)
  },
  join: withChildren,
}

const cuts: Readonly<Record<ElementBlock['kind'], Cut>> = {
  paragraph: { pieces: splitSentences, join: withChildren },
  list: byItem,
  table: byRow,
  code: byLine,
  math: whole,
  quote: byChildren,
  alert: byChildren,
  definitions: byTerm,
  heading: whole,
  html: whole,
  footnotes: whole,
}

/** The pieces that a block can be divided into, in order; one, the block itself, where it cannot be divided. */
export function cutElement({ kind, element }: ElementBlock, locale: LocaleTag): Pieces {
  if (byElement.has(kind) && hasLooseText(element)) return evenly([element], 0)
  const pieces = cuts[kind].pieces(element, locale)
  return pieces.elements.length > 1 ? pieces : evenly([element], 0)
}

/** Kinds whose pieces are the elements in them. */
const byElement: ReadonlySet<ElementBlock['kind']> = new Set([
  'list',
  'table',
  'quote',
  'alert',
  'definitions',
])

/** Whether text stands between those elements, as HTML may have it: no piece would hold it. */
const hasLooseText = ({ children }: Element) =>
  children.some((node) => node.type === 'text' && node.value.trim() !== '')

/**
 * The block that some of its pieces make; all of them make the block again.
 * @param from index of the first of them
 */
export function joinPieces(block: ElementBlock, pieces: readonly Element[], from: number): ElementBlock {
  return { ...block, element: cuts[block.kind].join(block.element, pieces, from) }
}

function childElements(element: Element): Element[] {
  return element.children.filter((node) => node.type === 'element')
}

/** Where a table's rows are: its bodies and its foot, or the table itself. */
function bodiesOf(table: Element): Element[] {
  const bodies = childElements(table).filter(({ tagName }) => tagName === 'tbody' || tagName === 'tfoot')
  return bodies.length > 0 ? bodies : [table]
}

/** The element that holds the lines of a `pre`: its `code`, if it has one. */
function codeOf(pre: Element): Element {
  return childElements(pre).find(({ tagName }) => tagName === 'code') ?? pre
}
