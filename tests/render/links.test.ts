import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, it } from 'vitest'
import { alignDecks } from '../../src/locale/align-decks.js'
import { elementsOf } from '../../src/markup/map-tree.js'
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
