import { describe, expect, it } from 'vitest'
import { createParser } from '../../src/markdown/create-parser.js'

const parser = createParser()
const environment = () => ({ linesBefore: 0, problems: [], removed: new Set(), allowances: [] })
const read = (text: string) => parser.renderInline(text, environment())

describe('text', () => {
  it.each([
    ['H~2~O', 'H<sub>2</sub>O'],
    ['x^2^ and 10^-3^', 'x<sup>2</sup> and 10<sup>-3</sup>'],
    ['(a+b)^2^', '(a+b)<sup>2</sup>'],
    ['水~2~', '水<sub>2</sub>'],
    ['==one two== three', '<mark>one two</mark> three'],
  ])('%j stands above or below its line, or is marked', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    'x^2+y^2',
    'x^2 + y^2',
    '~/home~',
    'some ~5 to ~10',
    'a ~word~ alone',
    'a ^_^ b',
    'a~~',
    'x^^2^^',
    'a == b == c',
    `a^${'1'.repeat(30)}^`,
  ])('%j stays as it is', (text) => {
    expect(read(text)).toBe(text)
  })

  it('is struck out by two signs', () => {
    expect(read('a~~b~~')).toBe('a<s>b</s>')
  })
})
