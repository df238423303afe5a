import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, it } from 'vitest'
import { alignDecks } from '../../src/locale/align-decks.js'
import { elementsOf } from '../../src/markup/map-tree.js'
import { createDeckShelf } from '../../src/render/deck-shelf.js'
import { findAddress } from '../../src/render/find-address.js'
import { finishTree } from '../../src/render/finish-tree.js'
import { listAnchors } from '../../src/render/list-anchors.js'
import { parseSample, sampleDeck } from '../sample-deck.js'
import { sampleRendering } from './sample-rendering.js'

const source =
  '# Talk\n\nLead.\n\n## Getting started {#begin}\n\na\n\n## Data & more\n\n### Only child\n\nb\n'
const translation = '# Charla\n\nEntrada.\n\n## Primeros pasos\n\na\n\n## Datos\n\n### Único {#hijo}\n\nb\n'

function translated() {
  const decks = [sampleDeck(source), sampleDeck(translation, { locale: 'es' })]
  const deck = alignDecks(decks, undefined).value[1]
  if (deck === undefined) throw new Error('no deck')
  return deck
}

/** The link that Markdown gives, in the Spanish deck. */
function linkOf(markdown: string): Element['properties'] {
  const { tree } = parseSample(markdown).value
  const html = finishTree(tree.children as Element[], sampleRendering(translated())).toString()
  const [link] = elementsOf(fromHtml(html, { fragment: true }).children as Element[]).filter(
    ({ tagName }) => tagName === 'a',
  )
  return link?.properties ?? {}
}

describe('finishTree', () => {
  it.each([
    ['its own slug', '[a](#primeros-pasos)', '#/begin'],
    ['the source’s slug', '[a](#getting-started)', '#/begin'],
    ['the source’s explicit id', '[a](#begin)', '#/begin'],
    ['its own explicit id', '[a](#hijo)', '#/only-child'],
    ['its own slug, encoded', '[a](#%C3%BAnico)', '#/only-child'],
    ['its own slug in another form of Unicode', '[a](#u\u0301nico)', '#/only-child'],
    ['a heading that was merged with its child', '[a](#datos)', '#/only-child'],
    ['the title', '[a](#charla)', '#/title'],
    ['the source’s title', '[a](#talk)', '#/title'],
    ['the title slide', '[a](#title)', '#/title'],
  ])('leads a link to %s to the slide', (_, markdown, href) => {
    expect(linkOf(markdown)).toEqual({ href })
  })

  it.each([
    '[a](#nowhere)',
    '[a](#)',
    '[a]()',
    '[a](other.md)',
    '[a](other.md#begin)',
    '[a](/begin)',
    '[a](#%E0%A4%A)',
    '[a](?x)',
    '[a](javascript:evil)',
  ])('keeps only the text of a link to nothing in the deck: %s', (markdown) => {
    expect(linkOf(markdown)).toEqual({})
  })

  it.each(['https://example.org/a?b=c#d', 'http://example.org/', 'mailto:a@example.org'])(
    'opens %s beside the deck, and tells it nothing',
    (href) => {
      expect(linkOf(`[a](${href})`)).toEqual({ href, target: '_blank', rel: ['noopener', 'noreferrer'] })
    },
  )

  it('keeps a link’s title', () => {
    expect(linkOf('[a](#hijo "Title")')).toEqual({ href: '#/only-child', title: 'Title' })
  })
})

/** Two decks in two languages and a third in one, as a run finds them. */
function runOfDecks() {
  const files = [
    ['intro', 'en', 'content/intro/en.md', '# Intro\n\na\n\n## First steps\n\nb\n'],
    ['intro', 'es', 'content/intro/es.md', '# Inicio\n\na\n\n## Primeros pasos\n\nb\n'],
    ['course/next', 'en', 'content/course/next/en.md', '# Next\n\na\n\n## More {#more}\n\nb\n'],
    ['course/next', 'es', 'content/course/next/es.md', '# Más\n\na\n\n## Aún más\n\nb\n'],
    ['only ü', 'en', 'content/only ü/en.md', '# Only\n\na\n'],
    ['guide', 'en', 'guide.md', '# Guide\n\na\n'],
    ['guide', 'es', 'translations/es/guide.md', '# Guía\n\na\n'],
    ['tips', 'en', 'tips.md', '# Tips\n\na\n'],
    ['tips', 'es', 'translations/es/tips.md', '# Trucos\n\na\n'],
  ] as const
  const decks = files.map(([deck, locale, path, text]) =>
    sampleDeck(text, { deck, locale, path: `/root/${path}` }),
  )
  const names = [...new Set(files.map(([deck]) => deck))]
  return names.flatMap(
    (name) =>
      alignDecks(
        decks.filter(({ file }) => file.deck === name),
        undefined,
      ).value,
  )
}

/** What a link in one of these documents leads to. */
function addressIn(name: string, href: string, isBuilt: (name: string) => boolean = () => true): unknown {
  const all = runOfDecks()
  const built = all.filter(({ deck: { file } }) => isBuilt(`${file.deck}/${file.locale}`))
  const deck = all.find(({ deck: { file } }) => `${file.deck}/${file.locale}` === name)
  if (deck === undefined) throw new Error('no deck')
  return findAddress(href, {
    ...sampleRendering(deck),
    shelf: createDeckShelf(all, { root: '/root', built }),
  })
}

describe('findAddress', () => {
  it.each([
    ['intro/en', '../course/next/en.md', '../course/next/en.html'],
    ['intro/en', '../course/next/en.md#more', '../course/next/en.html#/more'],
    ['intro/en', '../course/next/en.md#nowhere', '../course/next/en.html'],
    ['intro/en', '/content/course/next/en.md', '../course/next/en.html'],
    ['course/next/en', '../../intro/en.md#first-steps', '../../intro/en.html#/first-steps'],
    ['intro/es', '../course/next/es.md#a%C3%BAn-m%C3%A1s', '../course/next/es.html#/more'],
    ['intro/es', '../course/next/en.md#more', '../course/next/es.html#/more'],
    ['intro/en', '../course/next/', '../course/next/en.html'],
    ['intro/en', '../course/next', '../course/next/en.html'],
    ['intro/en', '../only%20%C3%BC/en.md', '../only%20%C3%BC/en.html'],
    ['guide/en', 'tips.md', '../tips/en.html'],
    ['guide/en', './tips.html?x=1#tips', '../tips/en.html#/title'],
    ['guide/es', 'tips.md', '../tips/es.html'],
    ['guide/es', '../../tips.md', '../tips/es.html'],
    ['guide/es', './content/intro/en.md', '../intro/es.html'],
    ['intro/en', 'en.md#first-steps', '#/first-steps'],
    ['intro/es', 'en.md', '#/title'],
    ['intro/en', '#first-steps', '#/first-steps'],
  ])('leads from %s by %s to %s', (name, href, expected) => {
    expect(addressIn(name, href)).toBe(expected)
  })

  it.each([
    ['intro/es', '../only%20%C3%BC/en.md'],
    ['intro/en', '../nothing/en.md'],
    ['intro/en', '../../../root/other.md'],
    ['intro/en', '../course/next/picture.png'],
    ['intro/en', '//content/course/next/en.md'],
    ['intro/en', 'file:///root/tips.md'],
    ['intro/en', 'javascript:evil()//../../tips.md'],
    ['intro/en', '\\\\host\\tips.md'],
    ['intro/en', '#nowhere'],
    ['intro/en', ''],
    ['intro/en', '%E0%A4%A'],
  ])('leads from %s by %s nowhere', (name, href) => {
    expect(addressIn(name, href)).toBeUndefined()
  })

  it('leads only to decks that are built', () => {
    expect(addressIn('guide/en', 'tips.md', (name) => name !== 'tips/en')).toBeUndefined()
  })
})

describe('listAnchors', () => {
  it('lets a slide’s id go before the document’s own slugs, and those before the source’s', () => {
    const en = sampleDeck('# T\n\n## First\n\na\n\n## Second\n\nb\n\n## Third\n\nc\n')
    const es = sampleDeck('# T\n\n## Second\n\na\n\n## Own\n\nb\n\n## First {#second-own}\n\nc\n', {
      locale: 'es',
    })
    const deck = alignDecks([en, es], undefined).value[1]
    const anchors = deck === undefined ? new Map<string, string>() : listAnchors(deck)
    expect(Object.fromEntries(anchors)).toEqual({
      title: 'title',
      t: 'title',
      first: 'first',
      second: 'second',
      third: 'third',
      own: 'second',
      'second-own': 'third',
    })
  })
})
