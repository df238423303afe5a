import type { Element, ElementContent } from 'hast'
import { buildElement } from '../../markup/build-element.js'
import { elementsOf } from '../../markup/map-tree.js'
import { textOf } from '../../markup/text-of.js'

/** A table of more columns has no room on paper. */
const mostColumns = 10

/**
 * A table that is too wide for paper as a list for each of its rows: head, cell, head, cell. `undefined` for one that is not, and
 * for one whose cells span others, since then no cell has one head.
 */
export function listRecords(table: Element): Element | undefined {
  const rows = elementsOf([table]).filter(({ tagName }) => tagName === 'tr')
  const [heads = [], ...records] = rows.map(cellsOf)
  const cells = [heads, ...records].flat()
  const spans = cells.some(({ properties }) => properties.colSpan ?? properties.rowSpan)
  if (heads.length <= mostColumns || records.length === 0 || spans) return undefined
  const caption = elementsOf([table]).find(({ tagName }) => tagName === 'caption')
  const title = caption === undefined ? [] : [buildElement('p', {}, caption.children)]
  const lists = records.map((record) => buildElement('dl', { className: ['record'] }, pairs(heads, record)))
  return buildElement('div', { className: ['records'] }, [...title, ...lists])
}

const cellsOf = ({ children }: Element) =>
  children.filter((node) => node.type === 'element').filter(({ tagName }) => /^t[hd]$/.test(tagName))

const isFull = (cell: Element | undefined): cell is Element =>
  cell !== undefined && (textOf(cell) !== '' || elementsOf([cell]).length > 1)

function pairs(heads: readonly Element[], record: readonly Element[]): ElementContent[] {
  const count = Math.max(heads.length, record.length)
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const [head, cell] = [heads[index], record[index]]
    if (!isFull(head) && !isFull(cell)) return []
    return [
      buildElement('div', {}, [
        buildElement('dt', {}, head?.children ?? []),
        buildElement('dd', {}, cell?.children ?? []),
      ]),
    ]
  })
}
