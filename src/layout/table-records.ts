import type { Element, ElementContent } from 'hast'
import { buildElement } from '../markup/build-element.js'
import { elementsOf } from '../markup/map-tree.js'
import { stepOf } from '../markup/steps.js'
import { textOf } from '../markup/text-of.js'
import { comeWith, leafRuns } from './loosen-list.js'

/** A row of a table that stands by itself: its first cell as a title, the others with their columns' names as a list. */
export interface TableRecord {
  readonly title: readonly ElementContent[]
  readonly list: Element | undefined
  /** With which of the slide's steps it comes. */
  readonly step?: number
}

/** A table read row by row, for where it is too wide or too high for a slide. */
export interface TableRecords {
  readonly caption: readonly ElementContent[]
  readonly records: readonly TableRecord[]
}

/** From so many columns on, a row does not fit on a slide. */
const manyColumns = 24

/** Reads a table's rows, each cell with its column's head; a cell that spans several columns has the head of its first. */
export function tableRecords(table: Element): TableRecords {
  const caption = childrenNamed(table, /^caption$/)[0]
  const rows = rowsOf(table)
  const heads = rows.slice(0, headCount(table, rows))
  const names = cellsOf(heads.at(-1))
  // Heads above the last one, which no cell refers to, are rows of their own: nothing is lost.
  const shown = [...heads.slice(0, -1), ...rows.slice(heads.length)]
  const records = shown.map((row, index) =>
    recordOf(row, heads.includes(row) ? new Map() : names, index === Math.max(0, heads.length - 1)),
  )
  const alone = rows.length > 0 && shown.length === 0 ? [recordOf(rows[0], new Map())] : []
  return { caption: [...(caption?.children ?? []), ...overview(names)], records: [...records, ...alone] }
}

/** The names of the columns in a line, where a row has so many that it goes over several slides. */
function overview(names: Cells): ElementContent[] {
  if (names.size < manyColumns) return []
  const texts = [...names.values()].map((content) => textOf(content)).filter((text) => text !== '')
  return [{ type: 'text', value: texts.join(' · ') }]
}

/** How many rows at the top are heads. */
function headCount(table: Element, rows: readonly Element[]): number {
  const inHead = childrenNamed(table, /^thead$/).flatMap((head) => childrenNamed(head, /^tr$/)).length
  if (inHead > 0) return inHead
  const [first] = rows
  if (first === undefined) return 0
  return childrenNamed(first, /^th$/).length > 0 && childrenNamed(first, /^td$/).length === 0 ? 1 : 0
}

/** The table's own rows; those of a table in a cell are that cell's content. */
const rowsOf = (table: Element): Element[] =>
  table.children.flatMap((node) => {
    if (node.type !== 'element') return []
    return node.tagName === 'tr'
      ? [node]
      : /^t(head|body|foot)$/.test(node.tagName)
        ? childrenNamed(node, /^tr$/)
        : []
  })

const childrenNamed = (element: Element, name: RegExp): Element[] =>
  element.children.filter((node): node is Element => node.type === 'element' && name.test(node.tagName))

type Cells = ReadonlyMap<number, readonly ElementContent[]>

/** A row's cells by the column in which each begins. */
function cellsOf(row: Element | undefined): Cells {
  const cells = new Map<number, readonly ElementContent[]>()
  let column = 0
  for (const node of row?.children ?? []) {
    if (node.type !== 'element' || !/^t[hd]$/.test(node.tagName)) continue
    cells.set(column, comeWith(node.children, stepOf(node)))
    column += Math.max(1, Number(node.properties.colSpan ?? 1) || 1)
  }
  return cells
}

/** @param keepsEmpty whether cells without content are shown too, with the names of their columns */
function recordOf(row: Element | undefined, names: Cells, keepsEmpty = false): TableRecord {
  const filled = [...cellsOf(row)].filter(
    ([column, content]) => hasContent(content) || (keepsEmpty && hasContent(names.get(column) ?? [])),
  )
  const [first, ...others] = filled
  const [top = [], ...below] = first === undefined ? [] : leafRuns(first[1])
  const items = [
    ...below.map((run) => buildElement('li', {}, run)),
    ...others.map(([column, content]) => buildElement('li', {}, named(names.get(column), content))),
  ]
  const title = first === undefined ? [] : named(names.get(first[0]), top)
  const step = row === undefined ? undefined : stepOf(row)
  const list = items.length > 0 ? buildElement('ul', {}, items) : undefined
  return { title, list, ...(step !== undefined && { step }) }
}

const hasContent = (content: readonly ElementContent[]) =>
  textOf(content) !== '' || elementsOf(content).some(({ tagName }) => /^(img|input)$/.test(tagName))

/** What a cell says after its column's name. */
function named(
  name: readonly ElementContent[] | undefined,
  content: readonly ElementContent[],
): ElementContent[] {
  if (name === undefined || !hasContent(name)) return [...content]
  const lead = buildElement('strong', { className: ['lead'] }, name)
  const colon = buildElement('span', { className: ['colon'] }, [{ type: 'text', value: ': ' }])
  return [lead, colon, ...content]
}
