import type { ElementContent } from 'hast'
import { describe, expect, it } from 'vitest'
import { textLines } from '../../src/markup/text-lines.js'
import { parseSample } from '../sample-deck.js'

describe('textLines', () => {
  it('tells the line of each piece of text', () => {
    const text = 'one\ntwo *three*\nfour\n\n- five\n- six ![seven](7.png)\n\n```\neight\nnine\n```\n'
    const found = textLines(parseSample(text).value.tree.children as ElementContent[], 1).filter(
      ({ text: piece }) => piece.trim() !== '',
    )
    expect(found.map(({ line, text: piece }) => `${line} ${piece.trim()}`)).toEqual([
      '1 one',
      '2 two',
      '2 three',
      '3 four',
      '5 five',
      '6 six',
      '6 seven',
      '9 eight',
      '10 nine',
    ])
  })
})
