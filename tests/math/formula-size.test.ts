import { describe, expect, it } from 'vitest'
import { formulaSize } from '../../src/math/formula-size.js'
import { loadKatex } from '../../src/math/load-katex.js'

const draw = await loadKatex()
const sizeOf = (tex: string) => formulaSize(draw({ tex, isDisplay: true }).tree)

describe('the size of a formula', () => {
  it('is that of its signs and what stands between them', () => {
    expect(sizeOf('1').width).toBeCloseTo(0.5, 1)
    expect(sizeOf('11').width).toBeCloseTo(1.15, 1)
    expect(sizeOf('1+1').width).toBeCloseTo(0.5 + 0.2222 + 0.7778 + 0.2222 + 0.5, 0)
  })

  it('is that of the wider of two that stand above each other', () => {
    expect(sizeOf(String.raw`\frac{1}{1111}`).width).toBeCloseTo(sizeOf('1111').width + 0.24, 1)
  })

  it('counts smaller signs as smaller', () => {
    expect(sizeOf('1^{1}').width).toBeLessThan(sizeOf('11').width)
    expect(sizeOf(String.raw`{\Huge 1}`).width).toBeGreaterThan(1)
  })

  it('counts letters that KaTeX does not know', () => {
    expect(sizeOf(String.raw`\text{中文}`).width).toBeCloseTo(2, 0)
  })

  it('grows with the lines', () => {
    const lines = (count: number) => sizeOf(`\\begin{matrix}${'a \\\\'.repeat(count)}\\end{matrix}`).height
    expect(lines(8)).toBeGreaterThan(1.8 * lines(4))
  })
})
