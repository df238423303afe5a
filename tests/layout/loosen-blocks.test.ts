import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, it } from 'vitest'
import { loosenBlocks, type Looseness } from '../../src/layout/loosen-blocks.js'
import { textOf } from '../../src/markup/text-of.js'
import { toMarkup } from '../../src/markup/to-markup.js'
import type { Block, BlockKind } from '../../src/model/slide.js'

function loosen(kind: BlockKind, html: string, degree: Looseness = 1): Block[] {
  const [element] = fromHtml(html, { fragment: true }).children
  if (element?.type !== 'element') throw new Error('no element')
  return loosenBlocks([{ kind, line: 1, element }], 'en', degree)
}

const elementsIn = (blocks: readonly Block[]): Element[] =>
  blocks.flatMap((block) => ('element' in block ? [block.element] : []))

const sentence = (name: string) =>
  `Sentence ${name} is here so that this paragraph is long enough to be divided at last. `
const long = ['one', 'two', 'three', 'four'].map(sentence).join('')

describe('loosenBlocks', () => {
  it('leaves a formula in an item whole, however many lines its TeX has', () => {
    const tex = 'a \\\\\n'.repeat(30)
    const html = (math: string) => `<ul><li>So:<pre><code${math}>${tex}</code></pre></li></ul>`
    const items = (math: string) => elementsIn(loosen('list', html(math)))[0]?.children.length
    expect([items(' data-math="display"'), items('')]).toEqual([2, 4])
  })

  it('makes nested items items of the list itself, each with its depth and number', () => {
    const [list] = elementsIn(loosen('list', '<ol start="3"><li>a<ul><li>b</li></ul></li><li>c</li></ol>'))
    expect(toMarkup(list ? [list] : [])).toBe(
      '<ol start="3" class="loose">' +
        '<li value="3" class="depth-0 numbered">a</li>' +
        '<li class="depth-1 dotted">b</li>' +
        '<li value="4" class="depth-0 numbered">c</li></ol>',
    )
  })

  it('cuts a long item between its sentences, and marks only the first as an item', () => {
    const [list] = elementsIn(loosen('list', `<ul><li>${long}</li></ul>`))
    const classes = list?.children.map((node) =>
      node.type === 'element' ? String(node.properties.className) : '',
    )
    expect(classes).toEqual(['depth-0,dotted', ...Array(3).fill('depth-0,dotted,continued,flows')])
  })

  it('makes a quote of each sentence of a long one, and of who said it', () => {
    const quotes = elementsIn(loosen('quote', `<blockquote><p>${long}</p><p>— She</p></blockquote>`))
    expect(quotes.map((quote) => textOf(quote).slice(0, 12))).toEqual([
      'Sentence one',
      'Sentence two',
      'Sentence thr',
      'Sentence fou',
      '— She',
    ])
  })

  it.each([
    [
      'list',
      `<ul><li>a <b>b</b> c<p>d</p><ol><li>e<ul><li>f</li></ul>g</li></ol>h</li><li><p>${long}</p><p>i</p></li></ul>`,
    ],
    [
      'definitions',
      `<dl><dt>a</dt><dd>${long}</dd><dd>b</dd><div><dt>c</dt><dt>d</dt><dd><p>e</p><p>f</p></dd></div></dl>`,
    ],
    ['html', `<address>a <b>b</b><p>${long}</p><pre>c\nd</pre>e</address>`],
    ['footnotes', `<div><p><small>a</small></p><div><small>b <b>c</b></small></div></div>`],
    ['quote', `<blockquote><p>${long}</p><ul><li>a</li></ul><p>b</p></blockquote>`],
  ] as const)('loses no word of a %s, and keeps their order', (kind, html) => {
    const before = textOf(fromHtml(html, { fragment: true })).replaceAll(/\s/g, '')
    for (const degree of [1, 2] as const) {
      const after = elementsIn(loosen(kind, html, degree)).map((element) =>
        textOf(element).replaceAll(/\s/g, ''),
      )
      expect(after.join('')).toBe(before)
    }
  })

  it('makes a list of each row of a table, under its first cell, with the names of the columns', () => {
    const table =
      '<table><thead><tr><th>Tool</th><th>Who</th><th>Use</th></tr></thead><tbody>' +
      '<tr><td>CLI</td><td>Engineers</td><td></td></tr><tr><td><p>SDK</p><p>v2</p></td><td colspan="2">All</td></tr></tbody></table>'
    const text = elementsIn(loosen('table', table, 2)).map((element) =>
      element.tagName === 'ul' ? element.children.map((item) => textOf(item)).join(' / ') : textOf(element),
    )
    expect(text).toEqual(['Tool: CLI', 'Who: Engineers / Use:', 'Tool: SDK', 'v2 / Who: All'])
    expect(elementsIn(loosen('table', table, 1)).map(({ tagName }) => tagName)).toEqual(['table'])
  })

  it('cuts a line of code that is longer than a slide', () => {
    const [pre] = elementsIn(
      loosen('code', `<pre><code><span class="line">${'x'.repeat(700)}\n</span></code></pre>`, 2),
    )
    const [lines] = pre?.children ?? []
    expect(lines?.type === 'element' ? lines.children.map((line) => textOf(line).length) : []).toEqual([
      300, 300, 100,
    ])
  })
})
