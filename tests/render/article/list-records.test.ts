import type { Element } from 'hast'
import { describe, expect, it } from 'vitest'
import { elementsOf } from '../../../src/markup/map-tree.js'
import { textOf } from '../../../src/markup/text-of.js'
import { listRecords } from '../../../src/render/article/list-records.js'
import { parseSample } from '../../sample-deck.js'

function records(text: string): string[][] | undefined {
  const elements = elementsOf(parseSample(text).value.tree.children as Element[])
  const table = elements.find(({ tagName }) => tagName === 'table')
  const list = table === undefined ? undefined : listRecords(table)
  if (list === undefined) return undefined
  const lists = elementsOf([list]).filter(({ tagName }) => tagName === 'dl')
  return lists.map((one) =>
    elementsOf([one])
      .filter(({ tagName }) => /^d[td]$/.test(tagName))
      .map(textOf),
  )
}

const row = (name: string, count: number) =>
  `|${Array.from({ length: count }, (_, index) => `${name}${index + 1}`).join('|')}|`
const tableOf = (count: number) => [row('h', count), row('-', count).replace(/\d+/g, '-'), row('c', count)]

describe('listRecords', () => {
  it('makes a list of each row of a table with more than ten columns', () => {
    const [first] = records([...tableOf(11), row('d', 11)].join('\n')) ?? []
    expect(first?.slice(0, 4)).toEqual(['h1', 'c1', 'h2', 'c2'])
    expect(first?.length).toBe(22)
  })

  it('leaves tables that have room on paper, and such whose cells span others', () => {
    expect(records(tableOf(10).join('\n'))).toBe(undefined)
    const cells = '<td>c</td>'.repeat(11)
    expect(records(`<table><tr>${cells}</tr><tr><td colspan="2">d</td>${cells}</tr></table>`)).toBe(undefined)
  })
})
