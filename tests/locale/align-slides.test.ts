import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignSlides } from '../../src/locale/align-slides.js'
import { readOutline } from '../../src/locale/read-outline.js'
import { readTraits } from '../../src/locale/read-traits.js'
import type { Deck } from '../../src/model/deck.js'
import { listCases } from '../fixture-cases.js'
import { pieces, randomDocument } from '../random-document.js'
import { sampleDeck } from '../sample-deck.js'

const align = (source: Deck, translation: Deck) =>
  alignSlides(readTraits(readOutline(source)), readTraits(readOutline(translation))).pairs

/** Headings of a document from an outline such as `2 3 3 2`; `r` is a rule, `#id` an explicit id. */
function slidesOf(outline: string) {
  const parts = outline.split(' ').map((word) => {
    const [level = '', id] = word.split('#')
    return level === 'r'
      ? '---\n\ntext'
      : `${'#'.repeat(Number(level))} Heading${id ? ` {#${id}}` : ''}\n\ntext`
  })
  return sampleDeck(`# Talk\n\n${parts.join('\n\n')}\n`)
}

/** For each slide after title and intro the index of its counterpart, `-` for none; 0 is the first after them. */
const pairs = (source: string, translation: string) =>
  align(slidesOf(source), slidesOf(translation))
    .slice(2)
    .map((index) => (index === undefined ? '-' : index - 2))
    .join(' ')

describe('alignSlides', () => {
  it.each([
    ['2 3 3 2', '2 3 3 2', '0 1 2 3'],
    ['2 3 3 2', '2 3 2', '0 1 3'],
    ['2 3 2', '2 3 3 2', '0 1 - 2'],
    ['2 2 2', '2 2', '0 1'],
    ['2 2', '2 2 2', '0 1 -'],
    ['2 3 2', '2 2 2', '0 1 2'],
    ['2 r r 2', '2 r r 2', '0 1 2 3'],
    ['2 r 2', '2 r r 2', '0 1 - 2'],
    ['2 r r 2', '2 2', '0 3'],
    ['2#a 2#b 2#c', '2#c 2#a 2#b', '2 0 1'],
    ['2#a 2 2', '2 2#a 2', '2 0 1'],
    ['2#a 2#b', '2#a 2#a', '0 1'],
    ['2#a 2#a', '2#a 2#a', '0 1'],
    ['2 2', '2#own 2', '0 1'],
    ['2#a 3 2', '2 3#a 2', '1 0 2'],
  ])('pairs %s with %s', (source, translation, expected) => {
    expect(pairs(source, translation)).toBe(expected)
  })

  it('keeps the pairs behind a heading that only one of the two has merged with its child', () => {
    const source = sampleDeck('# T\n\n## P\n\n### C\n\ntext\n\n## Q\n\ntext\n')
    const translation = sampleDeck('# T\n\n## P\n\nown text\n\n### C\n\ntext\n\n## Q\n\ntext\n')
    expect(align(source, translation)).toEqual([0, 1, undefined, 2, 3])
    expect(align(translation, source)).toEqual([0, 1, 3, 4])
  })

  it.each(listCases('split'))('pairs $name with itself, slide by slide', ({ input }) => {
    const deck = sampleDeck(input)
    const { slides } = deck
    const ids = slides.flatMap(({ explicitId }) => (explicitId === undefined ? [] : [explicitId]))
    if (new Set(ids).size < ids.length) return
    expect(align(deck, deck)).toEqual(slides.map((_, index) => index))
  })

  it('never gives two slides the same counterpart', () => {
    const documents = randomDocument([...pieces, '## @ {#a}', '## @ {#b}', '### @', '---\n\n@'])
    fc.assert(
      fc.property(documents, documents, (one, other) => {
        const found = align(sampleDeck(one.text), sampleDeck(other.text))
        const paired = found.filter((index) => index !== undefined)
        expect(new Set(paired).size).toBe(paired.length)
      }),
      { numRuns: 300 },
    )
  })
})
