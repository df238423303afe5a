import { describe, expect, it } from 'vitest'
import { sampleDeck } from '../sample-deck.js'

const kinds = (indented: string) =>
  sampleDeck(`# Talk\n\n## One\n\ntext\n\n${indented.replace(/^(?=.)/gm, '    ')}\n`)
    .slides.slice(2)
    .flatMap(({ blocks }) => blocks.slice(1).map(({ kind }) => kind))

describe('an indented block', () => {
  it.each([
    ['This is a sentence that somebody indented.', ['paragraph']],
    [
      'A first line that goes on\nin a second one.\n\nAnd another paragraph of it.',
      ['paragraph', 'paragraph'],
    ],
    ['- First item of words\n- Second item of words', ['list']],
    ['这是一段缩进的文字。', ['paragraph']],
    ['Это предложение с отступом, а не код.', ['paragraph']],
    ['„Ein Zitat“, sagte sie, und ging.', ['paragraph']],
  ])('of prose is text: %j', (text, expected) => {
    expect(kinds(text)).toEqual(expected)
  })

  it.each([
    'npm install polydeck',
    'const answer = 42;',
    'Call foo() and wait for it to end.',
    'See [the page](https://example.org) for more of it.',
    'Usage is <file> and nothing else here.',
    'Name    Value and more of the table.',
    '1. A numbered list would lose its numbers here.',
    'Two words.',
    'lower case words without an end here',
    'A: b and c and d\nE: f and g and h',
    'Run it with --force and hope for the best.',
    'Look into /etc/passwd for all of the names.',
    '# Comment of a script\nmake all of it',
    'Fish & chips are eaten in many places.',
    'if a then\n  Print the thing that was asked for.',
  ])('of anything else is code: %j', (text) => {
    expect(kinds(text)).toEqual(['code'])
  })

  it('keeps its lines and its place in a list', () => {
    const { slides } = sampleDeck(
      '# Talk\n\n- item\n\n      This is a sentence that was indented.\n\n## One\n\ntext\n',
    )
    expect(JSON.stringify(slides[1]?.blocks)).toMatch(/"dataLine":"5"/)
    expect(slides[2]).toMatchObject({ line: 7 })
  })
})
