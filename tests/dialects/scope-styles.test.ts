import { describe, expect, it } from 'vitest'
import { scopeStyle } from '../../src/dialects/scope-styles.js'

const scope = (css: string, isScoped = false) => scopeStyle({ css, line: 10, isScoped })
const cssOf = (css: string) => scope(css).style.css.replace(/\s+/g, ' ')

describe('scopeStyle', () => {
  it('puts rules below slides, also those under a condition', () => {
    expect(cssOf('h1 { color: red } @media print { section { color: blue } }')).toBe(
      'section.slide :is(h1, .doc-h1) { color: red } @media print { section.slide { color: blue } }',
    )
  })

  it('puts what is scoped below its own slide, whose id is not known yet', () => {
    expect(scope('p { color: red }', true).style.css).toBe(
      'section.slide[data-slide="\ue000"] p { color: red }',
    )
  })

  it.each([
    '@import url(https://example.com/a.css);',
    '@import "a.css";',
    '@font-face { font-family: x; src: url(x.woff2) }',
    '@keyframes x { from { color: red } }',
    'p { background: url(https://example.com/a.png) }',
    'p { background: u\\72l(https://example.com/a.png) }',
    'p { background: image-set("a.png" 1x) }',
    'p { --x: url(a.png) }',
    'p { background: URL(a.png) }',
    'p { width: expression(alert(1)) }',
    'p { position: fixed }',
    'p { position: sticky }',
    'p { position: var(--x) }',
    'p { -moz-binding: x }',
    'p { content: "</style><script>" }',
    'p { content: "\\3c/style>" }',
    'p { & ~ div { color: red } }',
    '@media (width: url(x)) { p { color: red } }',
    'p { color: red',
    '</style><script>alert(1)</script>',
    '<!-- p { color: red }',
    '.bar { display: none } ~',
  ])('lets nothing through that loads, stays or ends its element: %s', (css) => {
    const { style, dropped } = scope(css)
    expect(style.css).not.toMatch(/url|import|fixed|sticky|<\/|script|@|expression|binding|var|\\/i)
    for (const [selector] of style.css.matchAll(/[^{}]+(?=\{)/g))
      expect(selector.trim()).toMatch(/^section\.slide\b/)
    expect(dropped.length).toBeGreaterThan(0)
  })

  it('tells where in the document something was left out, and keeps the rest', () => {
    const { style, dropped } = scope('p {\n  color: red;\n  position: fixed;\n}\n\nheader { color: blue }')
    expect(style.css).toContain('color: red')
    expect(dropped).toEqual([
      { what: 'position: fixed', line: 12 },
      { what: 'header', line: 15 },
    ])
  })

  it('takes no more than a deck would have', () => {
    const { style, dropped } = scope(`p { color: red }`.repeat(10_000))
    expect([style.css, dropped]).toEqual(['', [{ what: 'more than 64 KiB', line: 10 }]])
  })
})
