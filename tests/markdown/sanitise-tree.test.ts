import { toHtml } from 'hast-util-to-html'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { elementsOf } from '../../src/markup/map-tree.js'
import { isFull } from '../is-full.js'
import { pieces, randomDocument } from '../random-document.js'
import { renderSample } from '../render/sample-rendering.js'
import { parseSample } from '../sample-deck.js'
import { faults, readAgain } from './faults-of.js'
import { hostileMarkup } from './hostile-markup.js'
import { hostilePayloads } from './hostile-payloads.js'

/** Where in a document the markup stands. */
const places: Readonly<Record<string, (markup: string) => string>> = {
  'on a slide': (markup) => `# Talk\n\n## Slide\n\n${markup}\n\nend\n`,
  'at the start': (markup) => markup,
  'in a list': (markup) => `# Talk\n\n- item\n\n  ${markup.replaceAll('\n', '\n  ')}\n- item\n`,
  'in a quote': (markup) => `# Talk\n\n> ${markup.replaceAll('\n', '\n> ')}\n`,
  'in a box': (markup) => `# Talk\n\n<div>\n\n${markup}\n\n</div>\n`,
  'in a heading': (markup) =>
    `# Talk ${markup.replaceAll('\n', ' ')}\n\n## ${markup.replaceAll('\n', ' ')}\n\na\n`,
  'in a table': (markup) => `# Talk\n\n| a |\n| - |\n| ${markup.replaceAll(/\n|\|/g, ' ')} |\n`,
  'in front matter': (markup) =>
    `---\ntitle: ${JSON.stringify(markup)}\nsubtitle: ${JSON.stringify(markup)}\n---\n\na\n`,
}

describe('a deck', () => {
  it('would show its faults to this test', () => {
    expect(
      faults('<script>1</script><p onclick="1" id="a" class="slides" data-x="1" style="a">a</p>'),
    ).toEqual(['<script>', 'class slides', 'p onClick=1', 'p id=a', 'p dataX=1', 'p style=a'])
    expect(faults('<a href="javascript:1">a</a><a href="//a">b</a><img srcset="a">')).toHaveLength(3)
  })

  it.each(hostileMarkup)('holds nothing that acts, wherever a document has %j', (markup) => {
    const found = Object.entries(places).flatMap(([name, place]) =>
      faults(renderSample(place(markup))).map((fault) => `${name}: ${fault}`),
    )
    expect(found).toEqual([])
  })

  it('is the same after it was parsed and written again', () => {
    for (const markup of hostileMarkup) {
      const once = toHtml(readAgain(renderSample(`# Talk\n\n## Slide\n\n${markup}\n`)))
      expect(toHtml(readAgain(once))).toBe(once)
    }
  })

  it('is read by a browser as it was meant', () => {
    fc.assert(
      fc.property(randomDocument([...pieces, ...hostilePayloads]), ({ text }) => {
        const html = renderSample(text)
        const bare = (markup: string) => markup.replace(/\s+/g, '')
        const read = toHtml(readAgain(html), { closeSelfClosing: false })
        expect(faults(html)).toEqual([])
        expect(bare(toHtml(readAgain(read)))).toBe(bare(read))
      }),
      { numRuns: isFull ? 2000 : 150 },
    )
  })
})

describe('parseDocument', () => {
  it.each(hostileMarkup)(
    'keeps no address that could act, and nothing but its lines in data: %j',
    (markup) => {
      const { tree } = parseSample(`text\n\n${markup}\n`).value
      const properties = elementsOf(tree.children.filter((node) => node.type !== 'doctype')).flatMap(
        (element) => Object.entries(element.properties),
      )
      const acting = properties.filter(
        ([name, value]) =>
          /^on|^style$|^srcSet$/i.test(name) ||
          (/^data/.test(name) && name !== 'dataLine') ||
          (/^(href|src|cite|longDesc)$/.test(name) &&
            /^\s*(?!https?:|mailto:)[a-z][a-z+.-]*:/i.test(String(value))),
      )
      expect(acting).toEqual([])
    },
  )

  it.each([
    ['<script>a</script>', '<script>'],
    ['<IFRAME src="a"></IFRAME>', '<iframe>'],
    ['<textarea>a</textarea>', '<textarea>'],
    ['<select><option>a</select>', '<select>'],
    ['<p onclick="a">b</p>', 'event handlers'],
    ['<svg></svg> <style></style>', '<style>, <svg>'],
  ])('says that it removed something from %s', (text, removed) => {
    expect(parseSample(text).diagnostics).toMatchObject([
      { rule: 'html/removed', message: `HTML that a deck may not hold was removed: ${removed}.` },
    ])
  })

  it('says nothing of HTML that may stay', () => {
    const text = '<div align="center"><img src="a.png"></div>\n\n<kbd>a</kbd> <!-- a comment -->'
    expect(parseSample(text).diagnostics).toEqual([])
  })
})
