import { describe, expect, it } from 'vitest'
import { reportAlt } from '../../src/assets/report-alt.js'
import { alignDecks } from '../../src/locale/align-decks.js'
import type { Picture } from '../../src/model/asset.js'
import { completeDecks } from '../../src/locale/complete-decks.js'
import { sampleDeck } from '../sample-deck.js'

const picture: Picture = { bytes: new Uint8Array(), name: 'picture-1.png', width: 9, height: 9 }
const pictures = new Map([['a.png', picture]])

function reportIn(body: string): string[] {
  const [deck] = alignDecks([sampleDeck(`# Talk\n\n## One\n\n${body}\n`)], undefined).value
  if (deck === undefined) throw new Error('no deck')
  return reportAlt(deck, pictures).map(({ place, message, slide }) => `${place.line} ${slide}: ${message}`)
}

const none = ['5 one: The picture `a.png` has no alt text.']
const poor = (alt: string) => [
  `5 one: The picture \`a.png\` has the alt text \`${alt}\`, which does not say what it shows.`,
]

describe('reportAlt', () => {
  it.each([
    ['no alt text', '![](a.png)', none],
    ['none in a line of text', 'text ![](a.png) text', none],
    ['none in HTML', '<img src="a.png">', none],
    ['its name', '![a.png](a.png)', poor('a.png')],
    ['a word for any picture', '![Image 1](a.png)', poor('Image 1')],
    [
      'its name, in a group',
      '**Group**\n\n![a.png](a.png)\n\n- x',
      [poor('a.png')[0]?.replace('5', '7') ?? ''],
    ],
  ])('tells of a picture with %s', (_, body, expected) => {
    expect(reportIn(body)).toEqual(expected)
  })

  it.each([
    ['that says what it shows', '![A hill](a.png)'],
    ['whose caption does', '![](a.png "A hill in fog")'],
    ['whose caption does, in HTML', '<figure><img src="a.png"><figcaption>A hill</figcaption></figure>'],
    ['that is decoration', '<img src="a.png" alt="">'],
    ['with a role that says so', '<img src="a.png" alt="image" role="presentation">'],
    ['that is hidden', '<img src="a.png" aria-hidden="true">'],
    ['as small as an icon', 'text <img src="a.png" width="16"> text'],
    ['that is not there', '![](b.png)'],
  ])('passes over one %s', (_, body) => {
    expect(reportIn(body)).toEqual([])
  })

  it('tells of each document its own, and not of what is taken from the source', () => {
    const source = sampleDeck('# Talk\n\n## One\n\n![](a.png)\n\n## Two\n\n![](a.png)\n')
    const translation = sampleDeck('# Vortrag\n\n\n## Eins\n\n![](a.png)\n', { locale: 'de' })
    const decks = completeDecks(alignDecks([source, translation], 'en').value, {
      missing: 'source',
      words: {},
    })
    const found = decks.flatMap((deck) => reportAlt(deck, pictures))
    expect(found.map(({ place }) => `${place.file} ${place.line}`)).toEqual(['en.md 5', 'en.md 9', 'de.md 6'])
  })
})
