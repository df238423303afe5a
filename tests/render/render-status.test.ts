import { createHash } from 'node:crypto'
import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, it } from 'vitest'
import { elementsOf } from '../../src/markup/map-tree.js'
import { textOf } from '../../src/markup/text-of.js'
import {
  hardTranslations,
  manyTranslations,
  slideOf,
  states,
  translationOf,
  translationWith,
} from '../report/sample-translations.js'
import { renderSample } from './sample-status.js'

const parse = (html: string) => elementsOf(fromHtml(html).children.filter((node) => node.type !== 'doctype'))
const find = (elements: readonly Element[], tag: string) => elements.filter(({ tagName }) => tagName === tag)
const withClass = (elements: readonly Element[], name: string) =>
  elements.filter(({ properties }) => [properties.className ?? []].flat().includes(name))
const tidy = (element: Element) => textOf([element]).replace(/\s+/g, ' ').trim()

describe('the page on the state of translations', () => {
  it('has a table with heads, the deck with the most to do first, and a total', () => {
    const elements = parse(renderSample(manyTranslations(3, 2)))
    const rows = find(elements, 'tr').map((row) =>
      elementsOf(row.children).filter(({ tagName }) => /^t[hd]$/.test(tagName)),
    )
    expect(rows.map((cells) => cells.map(tidy))).toEqual([
      ['Deck', 'To do', 'All', 'ar', 'bg'],
      ['02-lesson-on-topic', '7', '82%', '85%', '80%'],
      ['03-lesson-on-topic', '4', '90%', '90%', '90%'],
      ['01-lesson-on-topic', '1', '97%', '100%', '95%'],
      ['All', '12', '90%', '91%', '88%'],
    ])
    expect(rows.map(([first]) => first?.properties.scope)).toEqual(['col', 'row', 'row', 'row', 'row'])
  })

  it('tells a change that several locales have to follow once, with their places and links', () => {
    const slides = [slideOf(states.outdated, { id: 'deploy it' })]
    const elements = parse(renderSample(['es', 'bg'].map((locale) => translationOf({ locale, slides }))))
    expect(withClass(elements, 'slide')).toHaveLength(1)
    expect(find(elements, 'ins').map(tidy)).toEqual(['and served'])
    expect(withClass(elements, 'l').map(tidy)).toEqual([
      'es content/talk/es.md:45',
      'bg content/talk/bg.md:45',
    ])
    const links = find(elements, 'a').map(({ properties }) => String(properties.href))
    expect(links.filter((href) => !href.startsWith('#'))).toEqual([
      'talk/en.html#/deploy%20it',
      'talk/es.html#/deploy%20it',
      'talk/bg.html#/deploy%20it',
    ])
  })

  it('links only decks that are there', () => {
    const html = renderSample([translationWith({ outdated: 1 })], { isBuilt: (_, locale) => locale === 'en' })
    expect(html).toContain('href="talk/en.html#/')
    expect(html).not.toContain('href="talk/es.html')
  })

  it('leads each address within the page to a place that is there, once', () => {
    const elements = parse(renderSample([...hardTranslations(), ...manyTranslations(6, 5)]))
    const ids = elements.flatMap(({ properties }) => properties.id ?? []).map(String)
    expect(new Set(ids).size).toBe(ids.length)
    const links = find(elements, 'a').map(({ properties }) => String(properties.href))
    expect(links.filter((href) => href.startsWith('#') && !ids.includes(href.slice(1)))).toEqual([])
  })

  it('shows what documents say as text', () => {
    const html = renderSample(hardTranslations())
    const elements = parse(html)
    expect(find(elements, 'script')).toEqual([])
    expect(find(elements, 'style')).toHaveLength(1)
    expect(
      elements.flatMap(({ properties }) => Object.keys(properties)).filter((name) => /^on/.test(name)),
    ).toEqual([])
    expect(withClass(elements, 'slide').map(tidy).join()).toContain('<script>alert(1)</script>')
  })

  it('has no script, and a policy that knows its styles by their hash', () => {
    const elements = parse(renderSample(manyTranslations(2, 2), { styles: 'p::after{content:"</style>"}' }))
    const policy = find(elements, 'meta').find(({ properties }) => properties.httpEquiv !== undefined)
    const [style] = find(elements, 'style')
    const [text] = style?.children ?? []
    const hash = createHash('sha256')
      .update(text?.type === 'text' ? text.value : '')
      .digest('base64')
    expect(String(policy?.properties.content)).toContain(`style-src 'self' 'sha256-${hash}'`)
    expect(String(policy?.properties.content)).toMatch(/^default-src 'none'; style-src/)
  })

  it('says that nothing is to do, or that there is nothing to follow', () => {
    expect(renderSample([translationWith({ current: 2 })])).toContain('Nothing is to do.')
    const empty = renderSample([])
    expect(empty).toContain('There is no translation to follow')
    expect(find(parse(empty), 'table')).toEqual([])
  })

  it('stays small with sixty decks in forty locales', () => {
    expect(Buffer.byteLength(renderSample(manyTranslations(60, 40)))).toBeLessThan(2_000_000)
  })
})
