import type { Element } from 'hast'
import { describe, expect, it } from 'vitest'
import { elementsOf } from '../../../src/markup/map-tree.js'
import { rawTextOf } from '../../../src/markup/raw-text-of.js'
import { textOf } from '../../../src/markup/text-of.js'
import { parseSample } from '../../sample-deck.js'
import { dollarTexts, formulaTexts } from './math-texts.js'

const elements = (text: string): readonly Element[] =>
  elementsOf(parseSample(text).value.tree.children.filter((node) => node.type !== 'doctype'))

/** The formulas of a document, in their order. */
const formulas = (text: string) =>
  elements(text).filter(({ properties }) => properties.dataMath !== undefined)

const inTeX = (text: string) => formulas(text).map((code) => rawTextOf(code).trim())

const kinds = (text: string) => formulas(text).map(({ properties }) => properties.dataMath)

const withHead = (value: string, text: string) => `---\nmath: ${value}\n---\n\n${text}`

/** The letters that a reader sees. */
const shown = (text: string) => textOf(parseSample(text).value.tree).replace(/\s/g, '')

describe('formulas', () => {
  it.each(dollarTexts)('are not found in: %s', (text) => {
    expect(inTeX(text)).toEqual([])
    expect(shown(text)).toBe(shown(withHead('false', text)))
  })

  it.each(formulaTexts)('are found in: %s', (text, found) => {
    expect(inTeX(text)).toEqual(found)
  })

  it('are not found where the document says that it has none', () => {
    for (const [text] of formulaTexts) expect(inTeX(withHead('false', text))).toEqual([])
  })

  it('are all that Pandoc takes for one where the document says that it has some', () => {
    expect(inTeX(withHead('true', '$profit = revenue - costs$ and $name$'))).toEqual([
      'profit = revenue - costs',
      'name',
    ])
    expect(inTeX(withHead('true', 'It costs $5 and $10, or US$5.'))).toEqual([])
  })

  it('stand in a line, or on lines of their own', () => {
    expect(kinds('$x$ and\n\n$$\ny\n$$\n\n```math\nz\n```')).toEqual(['inline', 'display', 'display'])
    expect(kinds('so $$x = 1$$ holds')).toEqual(['display'])
  })

  it('keep what the document says of them besides', () => {
    const [block] = elements('$$\nx\n$$ {.fragment}').filter(({ tagName }) => tagName === 'code')
    expect(block?.properties.className).toContain('fragment')
    const [inline] = formulas('where $x$')
    expect(inline?.properties.className).toBeUndefined()
  })

  it('are shown whole where Slidev would show them by steps, and that is told', () => {
    const { diagnostics } = parseSample('# A\n\n$$ {1|3|all}{at:1}\na \\\\\nb\n$$')
    expect(inTeX('# A\n\n$$ {1|3|all}{at:1}\na \\\\\nb\n$$')).toEqual(['a \\\\\nb'])
    expect(diagnostics.map(({ rule, place }) => [rule, place.line])).toEqual([['code/unknown-setting', 3]])
    expect(inTeX('$$ {1} + x $$')).toEqual(['{1} + x'])
  })

  it('are taken for such where front matter names what draws them elsewhere', () => {
    expect(inTeX(withHead('katex', '$name$'))).toEqual(['name'])
    expect(parseSample(withHead('yes please', '$name$')).diagnostics.map(({ rule }) => rule)).toEqual([
      'front-matter/wrong-value',
    ])
  })

  it('are known by no class that a document writes', () => {
    expect(inTeX('<code class="formula-0">y</code> and $x$')).toEqual(['x'])
    expect(inTeX('<code data-math="inline">x</code>')).toEqual([])
  })

  it('that never end are text', () => {
    for (const text of ['$$\nx^2\n\nmore', 'a $x^2 without an end', '\\[\nx', '\\(x^2'])
      expect(inTeX(text)).toEqual([])
    expect(shown('$$\nx^2\n\n# Next\n\n$$')).toBe('$$x^2Next$$')
  })

  it('are found in time that grows with the text', () => {
    for (const part of ['$a ', '$$a ', '$\\a', '\\(a', '$`a', '\\[\n', '$$\n', '$x^', '$$$', '$ $', '$\\\\'])
      expect(inTeX(part.repeat(4_000)).length).toBeLessThan(4_001)
  })
})
