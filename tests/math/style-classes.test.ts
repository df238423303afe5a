import type { Element } from 'hast'
import { describe, expect, it } from 'vitest'
import { loadKatex } from '../../src/math/load-katex.js'
import { nameOf, withStyleClasses } from '../../src/math/style-classes.js'
import { elementsOf } from '../../src/markup/map-tree.js'
import { readMarkup } from '../../src/markup/read-markup.js'
import { sampleFormulas } from './sample-formulas.js'

const nodesOf = (html: string) => readMarkup(html).children.filter((node) => node.type !== 'doctype')

function convert(html: string) {
  const found = new Map<string, string>()
  const elements = elementsOf(withStyleClasses(nodesOf(html), found))
  return { elements, styles: [...found.values()] }
}

const styled = (style: string) => convert(`<span class="a" style="${style}">x</span>`)

describe('styles of single elements', () => {
  it('become classes', () => {
    const { elements, styles } = styled('height:1em;vertical-align:-0.25em;')
    expect(styles).toEqual(['height:1em;vertical-align:-0.25em'])
    expect(elements[0]?.properties).toEqual({
      className: ['a', nameOf('height:1em;vertical-align:-0.25em')],
    })
  })

  it('are one class where they say the same', () => {
    const { styles } = convert('<i style="top:1em;left:0">a</i><b style="left:0; top:1em">b</b>')
    expect(styles).toEqual(['left:0;top:1em'])
  })

  it.each([
    'position:fixed',
    'background:url(https://example.com/a.png)',
    'color:red}body{display:none',
    'color:var(--x)',
    'color:url(x)',
    'height:calc(100vh)',
    'height:100vh',
    'width:expression(alert(1))',
    'content:x',
    'z-index:9',
    '--scale:9',
    'color:r\\65 d',
    'top:1em/**/',
    'font-family:x',
  ])('are left out where they are not known to be harmless: %s', (style) => {
    const { elements, styles } = styled(style)
    expect(styles).toEqual([])
    expect(elements[0]?.properties).toEqual({ className: ['a'] })
  })

  it('are all known that KaTeX writes', async () => {
    const draw = await loadKatex()
    const lost = sampleFormulas.flatMap((tex) => {
      const written = nodesOf(draw({ tex, isDisplay: true }).html)
      const found = new Map<string, string>()
      withStyleClasses(written, found)
      const kept = new Set([...found.values()].flatMap((css) => css.split(';')))
      return elementsOf(written)
        .flatMap(({ properties: { style } }: Element) => String(style ?? '').split(';'))
        .map((part) => part.trim().replace(/^([\w-]+):\s+/, '$1:'))
        .filter((part) => part !== '' && !kept.has(part))
    })
    expect(lost).toEqual([])
  })
})
