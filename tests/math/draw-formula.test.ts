import { describe, expect, it } from 'vitest'
import { drawFormula } from '../../src/math/draw-formula.js'
import { loadKatex } from '../../src/math/load-katex.js'
import { classesOf } from '../../src/markup/class-names.js'
import { elementsOf } from '../../src/markup/map-tree.js'
import { toMarkup } from '../../src/markup/to-markup.js'
import { sampleFormulas } from './sample-formulas.js'

const draw = await loadKatex()

function drawn(tex: string, isDisplay = false) {
  const styles = new Map<string, string>()
  const element = drawFormula({ tex, isDisplay }, draw, styles)
  return { element, styles, markup: toMarkup([element]) }
}

describe('a formula as markup', () => {
  it('is written from the left, and says what it is to who hears it', () => {
    const { element, markup } = drawn('x')
    expect(element.properties).toEqual({ className: ['formula', 'unbroken'], dir: 'ltr' })
    expect(markup).toContain('<annotation encoding="application/x-tex">x</annotation>')
    expect(markup).toContain('aria-hidden="true"')
  })

  it('has no styles and no handlers in elements, whatever it is', () => {
    for (const tex of sampleFormulas) {
      const { element } = drawn(tex, true)
      const names = elementsOf([element]).flatMap(({ properties }) => Object.keys(properties))
      expect(names.filter((name) => /^(style|on|data|href|src|id$)/i.test(name))).toEqual([])
    }
  })

  it('has a class for how large it is where it stands alone', () => {
    const { element, styles } = drawn('x + y', true)
    const [, , size = ''] = classesOf(element)
    expect(styles.get(size)).toMatch(/^--formula-width:\d+\.\d\d;--formula-height:\d+\.\d\d$/)
  })

  it('has no class that means something else in a deck', () => {
    const { element } = drawn(String.raw`\text{a}`)
    const names = elementsOf([element]).flatMap(classesOf)
    expect(names).toContain('math-text')
    expect(names).not.toContain('text')
  })

  it('holds no text that nobody sees', () => {
    for (const tex of sampleFormulas) expect(drawn(tex, true).markup).not.toContain('\u200b')
  })

  it('gets no number of its own: on paper it would be another', () => {
    expect(drawn(String.raw`\begin{align} a &= b \end{align}`, true).markup).not.toContain('eqn-num')
    expect(drawn(String.raw`a \label{eq:one}`, true).markup).toBe(drawn('a ', true).markup)
    expect(drawn(String.raw`a \tag{7}`, true).markup).toContain('7')
  })

  it('is drawn alike each time, and keeps drawings whose lines curve', () => {
    expect(drawn(String.raw`\sqrt{x}`).markup).toBe(drawn(String.raw`\sqrt{x}`).markup)
    expect(drawn(String.raw`\sqrt{x}`).markup).toMatch(
      /<svg xmlns="[^"]+" width="400em" height="[\d.]+em" viewBox="[^"]+" preserveAspectRatio="[^"]+"><path d="/,
    )
  })
})
