import { describe, expect, it } from 'vitest'
import { pairBlocks } from '../../src/layout/pair-blocks.js'
import { sampleDeck } from '../sample-deck.js'

const blocksOf = (body: string) => sampleDeck(`# Talk\n\n## Slide\n\n${body}\n`).slides.at(-1)?.blocks ?? []

const pairs = (one: string, other: string) =>
  pairBlocks(blocksOf(one), blocksOf(other))
    .map((pair) => `${pair.one}-${pair.other}`)
    .join(' ')

const text = 'A paragraph that says what it has to say in one sentence of a usual length.'
const list = '- the first item of the list\n- the second item of the list\n- the third item of it'
const code = '```\nprint(1)\nprint(2)\n```'

describe('pairBlocks', () => {
  it.each([
    ['blocks of the same kinds', `${text}\n\n${list}`, `${text}\n\n${list}`, '1-1 2-2'],
    ['a block that is missing', `${text}\n\n${list}\n\n${code}`, `${text}\n\n${code}`, '2-1 3-2'],
    ['a block that is missing at the end', `${text}\n\n${list}`, text, '2-1'],
    ['a paragraph at the beginning that only one has', `${text}\n\n${code}`, code, '2-1'],
    [
      'a list that became paragraphs',
      `${text}\n\n${list}\n\n${code}`,
      `${text}\n\nthe first item of the list\n\nthe second item of the list\n\nthe third item of it\n\n${code}`,
      '1-1 2-4 3-5',
    ],
    ['a paragraph that became two', `${text} ${text}\n\n${code}`, `${text}\n\n${text}\n\n${code}`, '1-2 2-3'],
    ['a slide without text', '', text, ''],
  ])('finds up to where both say the same: %s', (_, one, other, expected) => {
    expect(pairs(one, other)).toBe(expected)
    const turned = expected
      .split(' ')
      .map((pair) => pair.split('-').reverse().join('-'))
      .join(' ')
    expect(pairs(other, one)).toBe(turned)
  })
})
