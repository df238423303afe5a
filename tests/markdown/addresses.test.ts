import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, it } from 'vitest'
import { elementsOf } from '../../src/markup/map-tree.js'
import { readFrontMatter } from '../../src/markdown/read-front-matter.js'
import { renderSample } from '../render/sample-rendering.js'
import { parseSample, sampleFile } from '../sample-deck.js'
import { hostileAddresses } from './hostile-handlers.js'

const attributes = [
  'href',
  'src',
  'cite',
  'longDesc',
  'action',
  'formAction',
  'poster',
  'data',
  'ping',
  'background',
]

/** The addresses that elements have. */
const addressesOf = (nodes: readonly Element['children'][number][]) =>
  elementsOf(nodes).flatMap(({ properties }) =>
    attributes.flatMap((name) => (properties[name] === undefined ? [] : [String(properties[name])])),
  )

/** What a browser makes of an address in a deck: its scheme, or `deck` where it stays within the deck's own folder. */
function reach(address: string): string {
  const base = 'https://deck.example/talks/a/en.html'
  if (!URL.canParse(address, base)) return 'none'
  const { protocol, host } = new URL(address, base)
  return host === 'deck.example' ? 'deck' : protocol
}

const quoted = (address: string) => address.replaceAll('"', '&quot;')

/** How documents write addresses. */
const spellings: Readonly<Record<string, (address: string) => string>> = {
  link: (address) => `[a](${address})`,
  'link in brackets': (address) => `[a](<${address}>)`,
  reference: (address) => `[a][b]\n\n[b]: <${address}>`,
  autolink: (address) => `<${address}>`,
  picture: (address) => `![a](<${address}>)`,
  'link in HTML': (address) => `<a href="${quoted(address)}">a</a>`,
  'link with attributes': (address) => `[a](#a){href="${quoted(address)}"}`,
  'picture in HTML': (address) => `<img src="${quoted(address)}" longdesc="${quoted(address)}">`,
  quote: (address) => `<blockquote cite="${quoted(address)}">a</blockquote>`,
  area: (address) => `<map name=a><area href="${quoted(address)}"></map>`,
}

describe('an address', () => {
  it('is tried in forty spellings and more', () => {
    expect(new Set(hostileAddresses).size).toBeGreaterThanOrEqual(40)
  })

  it.each(hostileAddresses)(
    'that could act does not reach the deck, however it is written: %j',
    (address) => {
      for (const [name, write] of Object.entries(spellings)) {
        const { tree } = parseSample(`${write(address)}\n`).value
        const parsed = addressesOf(tree.children.filter((node) => node.type !== 'doctype'))
        const schemes = parsed.map((found) =>
          /^[\s\0-\x20\u007f-\u00a0]*([a-z][a-z0-9+.-]*):/i.exec(found)?.[1]?.toLowerCase(),
        )
        expect(
          schemes.filter((scheme) => scheme !== undefined && !/^(https?|mailto)$/.test(scheme)),
          name,
        ).toEqual([])
        const html = renderSample(`# Talk\n\n${write(address)}\n`)
        const shown = addressesOf(
          fromHtml(html, { fragment: true }).children.filter((node) => node.type !== 'doctype'),
        )
        expect(
          // What a quote cites nobody follows.
          name === 'quote' ? [] : shown.map(reach).filter((found) => found !== 'deck'),
          name,
        ).toEqual([])
      }
    },
  )

  it.each(['https://example.com/a', 'HTTP://example.com', 'Https://example.com', 'mailto:a@example.com'])(
    'that is good stays: %s',
    (address) => {
      const html = renderSample(`# Talk\n\n[a](${address})\n\n<a href="${address}">b</a>\n`)
      expect(
        addressesOf(fromHtml(html, { fragment: true }).children.filter((node) => node.type !== 'doctype')),
      ).toHaveLength(2)
    },
  )

  it.each(hostileAddresses)('of front matter is refused where it is none of the web: %j', (address) => {
    const { frontMatter } = readFrontMatter(sampleFile(`---\nurl: ${JSON.stringify(address)}\n---\n`))
    expect(frontMatter.url ?? '').toBe('')
  })
})

describe('a link out of the deck', () => {
  it.each([
    '[a](https://example.com)',
    '<https://example.com>',
    '[a](HTTPS://example.com)',
    '[a](mailto:a@example.com)',
    '<a href="https://example.com" rel="opener" target="_self">a</a>',
    '<a href=http://example.com>a</a>',
    'a [![b](x.png) c](https://example.com)',
    '[a][b]\n\n[b]: https://example.com',
    '[a](https://example.com){rel=opener target=_top}',
    '| a |\n| - |\n| [a](https://example.com) |',
    '- a[^1]\n\n[^1]: [b](https://example.com)',
    '## [a](https://example.com)',
    'Note: [a](https://example.com)',
    '<div align="center"><a href="https://example.com"><b>a</b></a></div>',
  ])('tells the page that it opens nothing of the deck: %j', (markdown) => {
    const html = renderSample(`# Talk\n\n## S\n\n${markdown}\n`)
    const links = elementsOf(
      fromHtml(html, { fragment: true }).children.filter((node) => node.type !== 'doctype'),
    ).filter(({ properties }) => /^(https?|mailto):/i.test(String(properties.href)))
    expect(links).not.toEqual([])
    for (const { properties } of links)
      expect(properties).toMatchObject({ rel: ['noopener', 'noreferrer'], target: '_blank' })
  })
})
