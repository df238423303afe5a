import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, it } from 'vitest'
import { loosenBlocks } from '../../src/layout/loosen-blocks.js'
import { textOf } from '../../src/markup/text-of.js'
import { toMarkup } from '../../src/markup/to-markup.js'
import type { Block, BlockKind } from '../../src/model/slide.js'

function loosen(kind: BlockKind, html: string): Block[] {
  const [element] = fromHtml(html, { fragment: true }).children
  if (element?.type !== 'element') throw new Error('no element')
  return loosenBlocks([{ kind, line: 1, element }], 'en')
}

const elementsIn = (blocks: readonly Block[]): Element[] =>
  blocks.flatMap((block) => ('element' in block ? [block.element] : []))

const sentence = (name: string) =>
  `Sentence ${name} is here so that this paragraph is long enough to be divided at last. `
const long = ['one', 'two', 'three', 'four'].map(sentence).join('')

describe('loosenBlocks', () => {
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
    expect(classes).toEqual(['depth-0,dotted', ...Array(3).fill('depth-0,dotted,continued')])
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
    ['quote', `<blockquote><p>${long}</p><ul><li>a</li></ul><p>b</p></blockquote>`],
  ] as const)('loses no word of a %s, and keeps their order', (kind, html) => {
    const before = elementsIn([...loosen('html', html)]).map((element) =>
      textOf(element).replaceAll(/\s/g, ''),
    )
    const after = elementsIn(loosen(kind, html)).map((element) => textOf(element).replaceAll(/\s/g, ''))
    expect(after.join('')).toBe(before.join(''))
  })
})
