import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, it } from 'vitest'
import { elementsOf } from '../../src/markup/map-tree.js'
import { alignDecks } from '../../src/locale/align-decks.js'
import { renderDeckPage } from '../../src/render/render-page.js'
import { renderSample, sampleRendering } from '../render/sample-rendering.js'
import { sampleDeck } from '../sample-deck.js'
import { isFull } from '../is-full.js'
import { faults } from './faults-of.js'
import { hostilePayloads, hostilePlaces } from './hostile-payloads.js'

/** What surrounds a document: its file's name, and words of the furniture. */
interface Around {
  readonly deck?: string
  readonly word?: string
}

/** The page of a deck as it is written. */
function pageOf(text: string, { deck = 'my-talk', word }: Around = {}): string {
  const [localized] = alignDecks([sampleDeck(text, { deck })], undefined).value
  if (localized === undefined) throw new Error('no deck')
  const usual = sampleRendering(localized)
  const said =
    word === undefined ? {} : Object.fromEntries(Object.keys(usual.words).map((key) => [key, word]))
  const rendering = { ...usual, words: { ...usual.words, ...said } }
  const slides = renderSample(text, rendering)
  return renderDeckPage(slides, { styles: ['a.css'], scripts: ['b.js'] }, rendering)
}

const marker = /<div class="slides">/

/** The tags and names of attributes of a page around its slides, as a browser reads them. */
function frameOf(html: string): string[] {
  const isSlides = ({ properties }: Element) => String(properties.className) === 'slides'
  const outside = (nodes: readonly Element['children'][number][]): Element[] =>
    nodes.flatMap((node) =>
      node.type !== 'element' ? [] : [node, ...(isSlides(node) ? [] : outside(node.children))],
    )
  const nodes = fromHtml(html).children.filter((node) => node.type !== 'doctype')
  return outside(nodes).map(
    ({ tagName, properties }) => `${tagName} ${Object.keys(properties).sort().join(' ')}`,
  )
}

/** What is wrong on a page: a fault in its slides, or a frame that the payload changed. */
function wrongIn(html: string, calm: string): string[] {
  const [, rest = ''] = html.split(marker)
  const slides = rest.slice(0, rest.indexOf('<div class="aria-status"'))
  const known = frameOf(calm)
  const added = frameOf(html).filter((tag) => !known.includes(tag))
  const acting = elementsOf(fromHtml(html).children.filter((node) => node.type !== 'doctype')).filter(
    ({ tagName, properties }) =>
      (tagName === 'script' && properties.src !== 'b.js') ||
      Object.entries(properties).some(
        ([name, value]) => /^on/i.test(name) || /^[\s\0-\x1f]*javascript:/i.test(String(value)),
      ),
  )
  return [...faults(slides), ...added, ...acting.map(({ tagName }) => `acting <${tagName}>`)]
}

/** Of the payloads one in so many is tried in each place, another one in each. */
const parts = isFull ? 1 : 8

describe('a page', () => {
  it('would show to this test what is wrong', () => {
    const calm = pageOf('# A\n')
    expect(wrongIn(calm, calm)).toEqual([])
    expect(wrongIn(calm.replace('</body>', '<script>1</script></body>'), calm)).not.toEqual([])
    expect(wrongIn(calm.replace('<body>', '<body onload="1">'), calm)).not.toEqual([])
    expect(wrongIn(calm.replace('</h1>', '<img src="javascript:1"></h1>'), calm)).not.toEqual([])
  })

  it('is tried with three hundred payloads and more', () => {
    expect(hostilePayloads.length).toBeGreaterThanOrEqual(300)
  })

  it.each(Object.entries(hostilePlaces))('holds nothing that acts, with any payload as %s', (name, place) => {
    const calm = pageOf(place('calm'))
    const found = hostilePayloads
      .filter((_, index) => index % parts === name.length % parts)
      .flatMap((payload) => {
        return wrongIn(pageOf(place(payload)), calm).map((fault) => `${payload}: ${fault}`)
      })
    expect(found).toEqual([])
  })

  it.each([
    ['a file’s name', (deck: string) => pageOf('## Slide\n\ntext\n', { deck })],
    [
      'a word of the configuration',
      (word: string) => pageOf('# Talk\n\n## Slide\n\n![a](x.png)\n', { word }),
    ],
  ])('holds nothing that acts, with any payload as %s', (_, make) => {
    const calm = make('calm')
    const some = hostilePayloads.filter((_payload, index) => index % parts === 0)
    expect(
      some.flatMap((payload) => wrongIn(make(payload), calm).map((fault) => `${payload}: ${fault}`)),
    ).toEqual([])
  })
})
