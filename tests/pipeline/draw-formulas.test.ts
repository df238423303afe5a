import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { elementsOf } from '../../src/markup/map-tree.js'
import { textOf } from '../../src/markup/text-of.js'
import { drawFormulas } from '../../src/pipeline/draw-formulas.js'
import { renderSample, sampleLocalizedDeck } from '../render/sample-rendering.js'

const packageFolder = fileURLToPath(new URL('../..', import.meta.url))

async function drawSample(text: string) {
  const { value, diagnostics } = await drawFormulas(sampleLocalizedDeck(text), packageFolder)
  return { ...value, keys: [...value.formulas.drawn.keys()], sheet: value.formulas.sheet, diagnostics }
}

/** The markup of a document's slides with its formulas. */
async function render(text: string): Promise<string> {
  const { deck, formulas } = await drawSample(text)
  return renderSample(text, { deck, formulas: formulas.drawn })
}

describe('the formulas of a deck', () => {
  it('are drawn wherever they stand, each once', async () => {
    const { keys, diagnostics } = await drawSample(
      '# With $a$\n\n## And $b$\n\n- $c$, $a$\n\n| $d$ |\n| --- |\n| $e$ |\n\n> $f$\n\n**$g$**\n\ntext[^1]\n\n$$\nh\n$$\n\nNote: $i$\n\n[^1]: $j$\n',
    )
    const letters = keys.map((key) => key.replace('inline:', ''))
    expect([...letters].sort()).toEqual(['a', 'b', 'c', 'd', 'display:h', 'e', 'f', 'g', 'i', 'j'])
    expect(diagnostics).toEqual([])
  })

  it('bring their styles and the faces that they need', async () => {
    const { sheet } = await drawSample('# A\n\n$x$ and $y$')
    expect(sheet?.files.map(({ name }) => name.replace(/-[0-9a-f]{12}/, ''))).toEqual([
      'katex-main-regular.woff2',
      'katex-math-italic.woff2',
    ])
    expect(sheet?.css).toContain('.katex .mathnormal{')
    expect(sheet?.css).not.toContain('KaTeX_Fraktur-')
    expect(sheet?.css.match(/url\(/g)).toHaveLength(2)
  })

  it('are nothing where a deck has none', async () => {
    const deck = sampleLocalizedDeck('# A\n\nIt costs $5 and $10, and `$x$` is code.')
    const { value, diagnostics } = await drawFormulas(deck, packageFolder)
    expect(value.deck).toBe(deck)
    expect(value.formulas.drawn.size).toBe(0)
    expect(value.formulas.sheet).toBeUndefined()
    expect(diagnostics).toEqual([])
  })

  it('that are wrong are told with their line, and shown as code', async () => {
    const text =
      '# A\n\nlead\n\n## B\n\nThe first is $\\frac{1$ and\nthe second $\\alhpa$, but $x$.\n\n```math\n\\href{a}{b}\n```\n'
    const { deck, diagnostics, keys } = await drawSample(text)
    expect(keys).toEqual(['inline:x'])
    expect(diagnostics.map(({ rule, message, place }) => [rule, place.line, message])).toEqual([
      [
        'math/error',
        7,
        "The formula `\\frac{1` cannot be drawn: unexpected end of input in a macro argument, expected '}'.",
      ],
      ['math/error', 8, 'The formula `\\alhpa` cannot be drawn: undefined control sequence: \\alhpa.'],
      ['math/error', 10, 'The formula `\\href{a}{b}` cannot be drawn: `\\href` may not stand in a deck.'],
    ])
    const slide = deck.slides.at(-1)
    const blocks = slide?.slide.blocks ?? []
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'code'])
    const html = await render(text)
    expect(html).toContain('<code>\\frac{1</code>')
    expect(html).toContain('\\href{a}{b}')
    expect(html).not.toContain('data-math')
  })

  it('are told of no longer than can be shown', async () => {
    const { diagnostics } = await drawSample(
      `# A\n\n$$\n${'x + '.repeat(300)}1\n$$\n\n$$\n${'\\alpha '.repeat(300)}\n$$`,
    )
    expect(diagnostics).toEqual([])
    const longer = await drawSample(`# A\n\n\`\`\`math\n${'x + '.repeat(2_000)}1\n\`\`\``)
    expect(longer.diagnostics.map(({ message }) => message)).toEqual([
      expect.stringMatching(/cannot be drawn: it is longer than 5000 signs\.$/),
    ])
  })

  it('stand in the markup in place of their code', async () => {
    const html = await render(
      '# A\n\n## B $a$\n\nso $b$\n\n$$\nc\n$$ {.fragment}\n\n- item\n\n  $$\n  d\n  $$\n',
    )
    expect(html).toMatch(/<h2 class="heading">B <span class="formula unbroken" dir="ltr">/)
    expect(html).toMatch(
      /<div class="formula display math-[0-9a-f]{8} fragment" data-fragment-index="0" dir="ltr">/,
    )
    expect(html).toMatch(/<li[^>]*>[\s\S]*<div class="formula display math-/)
    expect(html).not.toContain('<code')
    expect(html).not.toContain('style=')
  })

  it('are text in their TeX for who has no markup', async () => {
    const { deck } = await drawSample('# A\n\n## The case $n^2$\n\ntext')
    expect(textOf(deck.slides[1]?.slide.heading ?? [])).toBe('The case n^2')
    expect(deck.slides[1]?.id).toBe('the-case-n2')
    expect(elementsOf(deck.slides[1]?.slide.heading ?? []).map(({ tagName }) => tagName)).toEqual(['code'])
  })
})
