import { describe, expect, it } from 'vitest'
import { acceptDrawing, labelsOf } from '../../src/diagrams/accept-drawing.js'
import { toMarkup } from '../../src/markup/to-markup.js'
import type { DrawnElement, Drawing } from '../../src/model/diagram.js'

const drawing = (elements: readonly DrawnElement[], changes: Partial<Drawing> = {}): Drawing => ({
  ...{ kind: 'drawn', width: 40, height: 20, title: '', description: '' },
  elements,
  ...changes,
})
const shape = (
  tag: string,
  attributes: Record<string, string> = {},
  children: DrawnElement['children'] = [],
) => ({
  tag,
  attributes,
  children,
})
const unnamed = { title: '', description: '' }
const accepted = (...elements: readonly DrawnElement[]) => {
  const svg = acceptDrawing(drawing(elements), unnamed)
  return svg === undefined ? undefined : toMarkup(svg.children)
}
const box = shape('rect', { width: '4', height: '2', class: 'fill-box line-edge' })

describe('acceptDrawing', () => {
  it('gives a drawing with its size, its name and what it is painted with', () => {
    const names = { title: 'From A to B', description: 'Two steps' }
    const label = shape('text', { x: '1.5', class: 'ink', 'font-size': '16', 'text-anchor': 'middle' }, ['A'])
    const svg = acceptDrawing(drawing([box, label]), names)
    expect(svg && toMarkup([svg])).toBe(
      '<svg class="drawing" viewBox="0 0 40 20" width="80" height="40" role="img" aria-label="From A to B"><title>From A to B</title><desc>Two steps</desc><rect width="4" height="2" class="fill-box line-edge"></rect><text x="1.5" class="ink" font-size="16" text-anchor="middle">A</text></svg>',
    )
  })

  it.each([
    'script',
    'style',
    'a',
    'image',
    'use',
    'foreignObject',
    'foreignobject',
    'animate',
    'set',
    'iframe',
    'img',
    'switch',
    'svg',
    'filter',
    'marker',
    'linearGradient',
    'title',
  ])('holds no <%s>', (tag) => {
    const markup = accepted(box, shape(tag, { href: 'javascript:alert(1)', src: 'x' }, ['alert(1)']))
    expect(markup?.toLowerCase()).not.toContain(`<${tag.toLowerCase()}`)
    expect(markup).not.toContain('javascript')
  })

  it.each([
    ['onclick', 'alert(1)'],
    ['onload', 'alert(1)'],
    ['style', 'fill:url(https://evil.test/)'],
    ['href', 'https://evil.test/'],
    ['xlink:href', 'https://evil.test/'],
    ['id', 'slides'],
    ['data-state', 'evil'],
    ['class', 'slides'],
    ['class', 'fill-box" onclick="alert(1)'],
    ['fill', 'url(https://evil.test/)'],
    ['fill', 'url(#other)'],
    ['fill', 'red;background:url(//evil.test)'],
    ['stroke', 'var(--x, url(//evil.test))'],
    ['filter', 'url(https://evil.test/)'],
    ['marker-end', 'url(https://evil.test/#a)'],
    ['clip-path', 'url(#a)'],
    ['transform', 'translate(1) url(//evil.test)'],
    ['x', 'calc(1px * attr(x))'],
    ['width', '1e9;'],
    ['font-family', 'x'],
    ['text-anchor', 'middle;fill:red'],
    ['tabindex', '0'],
    ['requiredExtensions', 'x'],
  ])('has no attribute %s of the value %j', (name, value) => {
    const markup = accepted(shape('rect', { height: '2', [name]: value }))
    expect(markup?.replace(' class=""', '')).toBe('<rect height="2"></rect>')
  })

  it('lets a path be of numbers and letters of paths alone', () => {
    expect(accepted(shape('path', { d: 'M0,0 L1.5e-3 -2Z' }))).toBe('<path d="M0,0 L1.5e-3 -2Z"></path>')
    expect(accepted(shape('path', { d: 'M0,0"><script>' }))).toBe('<path></path>')
  })

  it('keeps text that looks like markup as text', () => {
    expect(accepted(shape('text', {}, ['</text><script>alert(1)</script>']))).toBe(
      '<text>&#x3C;/text>&#x3C;script>alert(1)&#x3C;/script></text>',
    )
  })

  it('gives nothing where nothing is drawn, or far too much, or its size is none', () => {
    expect(accepted(shape('g'))).toBeUndefined()
    expect(accepted(shape('script', {}, ['1']))).toBeUndefined()
    expect(accepted(...Array.from({ length: 10_001 }, () => box))).toBeUndefined()
    for (const width of [0, -1, NaN, Infinity, 1e9])
      expect(acceptDrawing(drawing([box], { width }), unnamed)).toBeUndefined()
  })
})

describe('labelsOf', () => {
  it('gives what labels say, their lines joined and signs alone left out', () => {
    const lines = [
      shape('tspan', {}, [shape('tspan', {}, ['One']), shape('tspan', {}, [' word'])]),
      shape('tspan', {}, ['more']),
    ]
    expect(labelsOf(drawing([shape('g', {}, [shape('text', {}, lines)]), shape('text', {}, ['—'])]))).toEqual(
      ['One word more'],
    )
  })
})
