import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, it } from 'vitest'
import { plainLine } from '../../src/markdown/plain-line.js'
import { elementsOf } from '../../src/markup/map-tree.js'
import { textOf } from '../../src/markup/text-of.js'
import { alignDecks } from '../../src/locale/align-decks.js'
import { renderDeckPage, renderPrintPage } from '../../src/render/render-page.js'
import { sampleDeck } from '../sample-deck.js'
import { renderSample, sampleLocalizedDeck, sampleRendering } from './sample-rendering.js'

const evil = `</title><script>evil()</script>"'><img src=x onerror=evil()> {{7*7}} \u2028 <!--`

function pageOf(text: string, make: 'deck' | 'print'): readonly Element[] {
  const rendering = sampleRendering(sampleLocalizedDeck(text))
  const slides = renderSample(text)
  const html =
    make === 'deck'
      ? renderDeckPage(slides, { styles: ['a.css'], scripts: ['b.js'] }, rendering)
      : renderPrintPage(slides, ['p { color: red }'], rendering)
  return elementsOf(fromHtml(html).children.filter((node) => node.type !== 'doctype'))
}

const find = (elements: readonly Element[], tag: string) => elements.filter(({ tagName }) => tagName === tag)

describe('a task list', () => {
  it('names each check box by the text that it stands before', () => {
    const html = renderSample('# T\n\n## S\n\n- [x] Done\n- [ ] Not *yet* done\n')
    const boxes = find(elementsOf(fromHtml(html).children as Element[]), 'input')
    expect(boxes.map(({ properties }) => properties.ariaLabel)).toEqual(['Done', 'Not yet done'])
  })
})

describe.each(['deck', 'print'] as const)('the %s page', (make) => {
  const keys = ['title', 'subtitle', 'author', 'date', 'description', 'theme']
  const yaml = keys.map((key) => `${key}: ${JSON.stringify(evil)}`).join('\n')

  it('shows front matter as text, whatever stands in it', () => {
    const elements = pageOf(`---\n${yaml}\n---\n\ntext\n`, make)
    expect(find(elements, 'script')).toHaveLength(make === 'deck' ? 1 : 0)
    expect(find(elements, 'img')).toEqual([])
    const words = plainLine(evil) // pictures are no part of a line
    expect(words).toContain('<script>evil()')
    expect(textOf(find(elements, 'title'))).toBe(words)
    expect(textOf(find(elements, 'h1'))).toBe(words)
    expect(textOf(elements.filter(({ properties }) => String(properties.className) === 'subtitle'))).toBe(
      words,
    )
    expect(textOf(elements.filter(({ properties }) => String(properties.className) === 'imprint'))).toContain(
      'evil()',
    )
    expect(
      find(elements, 'meta').find(({ properties }) => properties.name === 'description')?.properties.content,
    ).toBe(words)
  })

  it('shows a heading as text on every slide’s foot', () => {
    const elements = pageOf('# A &lt;script&gt;evil()&lt;/script&gt; talk\n\n## One\n\ntext\n', make)
    const foot = elements.filter(({ properties }) => String(properties.className) === 'deck-title')
    expect(textOf(foot[0] ?? [])).toBe('A <script>evil()</script> talk')
  })

  it('cuts a long title at a slide’s foot, where it stands in one line', () => {
    const elements = pageOf(`# ${'long '.repeat(60)}\n\n## One\n\ntext\n`, make)
    const feet = elements.filter(({ properties }) => String(properties.className) === 'deck-title')
    expect(feet.map((foot) => textOf(foot)).filter((text) => !/^(long ){5,15}long…$/.test(text))).toEqual([])
    expect(textOf(find(elements, 'h1'))).toHaveLength(60 * 5 - 1)
  })

  it.each([
    ['en', 'ltr'],
    ['ar', 'rtl'],
    ['he', 'rtl'],
    ['fa', 'rtl'],
    ['zh-Hans', 'ltr'],
  ])('in %s is written %s', (lang, dir) => {
    expect(find(pageOf(`---\nlang: ${lang}\n---\n# T\n`, make), 'html')[0]?.properties).toMatchObject({
      lang,
      dir,
    })
  })

  it('holds the policy that nothing comes from elsewhere, before everything that could', () => {
    const elements = pageOf('# T\n', make)
    const policy = elements.findIndex(({ properties }) => properties.httpEquiv !== undefined)
    expect(String(elements[policy]?.properties.content)).toMatch(/^default-src 'none'; /)
    expect(String(elements[policy]?.properties.content)).not.toMatch(/unsafe|\*|https?:/)
    expect(elements.findIndex(({ tagName }) => /^(link|style|script|img)$/.test(tagName))).toBeGreaterThan(
      policy,
    )
  })

  it.each([
    '{{7*7}}',
    '{{> bar}}',
    '{{#with this}}a{{/with}}',
    '{{{deckTitle}}}',
    '{{lookup . "constructor"}}',
    '{{!-- a --}}',
  ])('shows %s in a document as it is written', (text) => {
    const elements = pageOf(
      `# Talk ${text}\n\n## One ${text}\n\na ${text}\n\n- ${text}\n\n\`${text}\`\n`,
      make,
    )
    expect(textOf(find(elements, 'h1'))).toBe(`Talk ${text}`)
    expect(textOf(find(elements, 'p'))).toContain(`a ${text}`)
    expect(textOf(find(elements, 'li').slice(0, 1))).toBe(text)
    expect(textOf(find(elements, 'code'))).toBe(text)
  })
})

describe('the print page', () => {
  it('keeps a style sheet from ending its element', () => {
    const rendering = sampleRendering(sampleLocalizedDeck('# T\n'))
    const html = renderPrintPage('', ['a { content: "</style><script>evil()</script>" }'], rendering)
    expect(html.match(/<\/style>/g)).toHaveLength(1)
    expect(find(elementsOf(fromHtml(html).children as Element[]), 'script')).toEqual([])
  })
})

describe('the deck page', () => {
  it('links to every locale, and says which it is', () => {
    const decks = ['en', 'es', 'ar'].map((locale) => sampleDeck('# T\n\n## A\n', { locale }))
    const deck = alignDecks(decks, undefined).value[1]
    if (deck === undefined) throw new Error('no deck')
    const html = renderDeckPage('', { styles: [], scripts: [] }, sampleRendering(deck))
    const links = find(elementsOf(fromHtml(html).children as Element[]), 'a')
    expect(
      links.map(({ properties }) => [properties.href, properties.hrefLang, properties.ariaCurrent]),
    ).toEqual([
      ['ar.html', 'ar', undefined],
      ['en.html', 'en', undefined],
      ['es.html', 'es', 'true'],
    ])
    expect(links.map((link) => textOf(link))).toEqual(['العربية', 'English', 'español'])
  })
})
