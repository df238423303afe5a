import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { chooseFaces, facesByClass } from '../../src/math/choose-faces.js'
import { drawFormula } from '../../src/math/draw-formula.js'
import { loadKatex } from '../../src/math/load-katex.js'

const draw = await loadKatex()

const faces = (...formulas: string[]) =>
  chooseFaces(formulas.map((tex) => drawFormula({ tex, isDisplay: true }, draw, new Map())))

describe('the faces of formulas', () => {
  it('are those that they need', () => {
    expect(faces('1 + 1')).toEqual(['Main-Regular'])
    expect(faces('x')).toEqual(['Main-Regular', 'Math-Italic'])
    expect(faces(String.raw`\mathbb{R}`, String.raw`\mathbf{v}`)).toEqual([
      'AMS-Regular',
      'Main-Bold',
      'Main-Regular',
    ])
    expect(faces(String.raw`\sum 1`)).toEqual(['Main-Regular', 'Size2-Regular'])
    expect(faces(String.raw`\left( \frac{1}{2} \right)`)).toContain('Size3-Regular')
    expect(faces(String.raw`\text{\textbf{a \textit{b}}}`)).toContain('Main-BoldItalic')
  })

  it('are known for each class that has one of its own', () => {
    const css = readFileSync(createRequire(import.meta.url).resolve('katex/dist/katex.css'), 'utf8')
    const rules = [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)]
    const classes = rules
      .filter(
        ([, selector = '', body = '']) =>
          /font-(family|weight|style):/.test(body) && !/@font-face/.test(selector),
      )
      .flatMap(([, selector = '']) =>
        selector.split(',').map((one) => one.trim().replace(/^\.katex \.?/, '')),
      )
    const known = [...Object.keys(facesByClass), 'textrm', 'mathrm', 'mainrm']
    const unknown = classes.filter(
      (name) =>
        !known.includes(name) &&
        !/^delimsizing\.(size[1-4]|mult \.delim-size[14] > span)$/.test(name) &&
        !/^op-symbol\.(small|large)-op$/.test(name),
    )
    expect(classes.length).toBeGreaterThan(30)
    expect(unknown).toEqual([])
  })
})
