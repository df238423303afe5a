import { describe, expect, it } from 'vitest'
import { toMarkup } from '../../src/markup/to-markup.js'
import { drawFormula } from '../../src/math/draw-formula.js'
import { loadKatex } from '../../src/math/load-katex.js'
import { formulaKey } from '../../src/model/formula.js'
import { formulasInMathml, formulasOnPaper } from '../../src/render/formula-forms.js'
import { renderSpeakerTexts } from '../../src/render/render-speaker-texts.js'
import { sampleLocalizedDeck, sampleRendering } from './sample-rendering.js'

const formula = { tex: 'a <\n b', isDisplay: false }
const drawn = new Map([[formulaKey(formula), drawFormula(formula, await loadKatex(), new Map())]])

const markupOf = (formulas: ReadonlyMap<string, Parameters<typeof toMarkup>[0][number]>) =>
  toMarkup([...formulas.values()])

describe('a formula on paper', () => {
  it('is a picture that says its TeX, and nothing of it is hidden', () => {
    const markup = markupOf(formulasOnPaper(drawn))
    expect(markup).toMatch(/^<span class="formula unbroken" dir="ltr" role="img" aria-label="a < b">/)
    expect(markup).not.toMatch(/<math|aria-hidden|annotation/)
    expect(markup).toContain('class="katex-html"')
  })
})

describe('a formula without styles', () => {
  it('is MathML alone', () => {
    const markup = markupOf(formulasInMathml(drawn))
    expect(markup).toMatch(/^<span class="formula" dir="ltr"><math /)
    expect(markup).not.toContain('katex')
  })

  it('stands in the notes that other languages show', () => {
    const deck = sampleLocalizedDeck('# A\n\n## B\n\ntext\n\nNote: where $a <\n b$ holds')
    const rendering = { ...sampleRendering(deck), formulas: drawn }
    const script = renderSpeakerTexts(rendering, { sheet: 'a.css', stack: 'sans-serif' })
    expect(script).toContain('\\u003cmath xmlns')
    expect(script).not.toContain('katex')
  })
})
