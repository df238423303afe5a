import { describe, expect, it } from 'vitest'
import type { InspectedSlide } from '../../src/browser/page/inspect-slides.js'
import { alignDecks } from '../../src/locale/align-decks.js'
import type { SlidePart } from '../../src/model/layout.js'
import { type Looks, overflowOf, reportMisfits } from '../../src/pipeline/report-misfits.js'
import { sampleDeck } from '../sample-deck.js'

const [deck] = alignDecks([sampleDeck('# T\n\n## A\n\na\n', { locale: 'en' })], 'en').value
const look = (id: string, changes: Partial<InspectedSlide> = {}): [string, InspectedSlide] => [
  id,
  { id, overflow: 0, overlap: null, minFontPx: 24, ...changes },
]
/** Parts of a slide that begin at these lines; a part without blocks begins at none. */
const partsAt = (...lines: readonly (number | undefined)[]) =>
  lines.map((line, index) => {
    const blocks = line === undefined ? [] : [{ line }]
    return { part: index + 1, blocks, beside: [] } as unknown as SlidePart
  })

const report = (looks: Looks, ...lines: readonly (number | undefined)[]) => {
  if (deck === undefined) throw new Error('no deck')
  return reportMisfits(deck, [partsAt(undefined), partsAt(...lines)], looks)
}

describe('reportMisfits', () => {
  it('has nothing to say of slides on which all fits', () => {
    expect(report(new Map([look('t'), look('a'), look('a~2')]), 5, 9)).toEqual([])
    expect(report(new Map(), 5)).toEqual([])
  })

  it('says of a slide once by how much it is over its space, with the line of the part', () => {
    const looks = new Map([look('a'), look('a~2', { overflow: 12 }), look('a~3', { overflow: 30 })])
    const found = report(looks, 5, 9, 11)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ rule: 'fit/overflow', slide: 'a', place: { line: 9 } })
    expect(found[0]?.message).toContain('12 px over its space, also at the smallest size and over 3 slides')
  })

  it('says of texts that lie on each other which they are; a part without blocks has the line of its slide', () => {
    const found = report(new Map([look('a', { overlap: ['One', 'Other'] })]), undefined)
    expect(found[0]).toMatchObject({ rule: 'fit/overlap', place: { line: 3 } })
    expect(found[0]?.message).toBe('Two texts lie on each other: `One` and `Other`.')
  })
})

describe('of diagrams reportMisfits', () => {
  it('says which have letters that are too small', () => {
    const looks = new Map([look('a'), look('a~2', { smallLetters: { px: 12.4, leastPx: 18 } })])
    expect(report(looks, 5, 9)).toMatchObject([
      {
        rule: 'fit/small-diagram',
        slide: 'a',
        place: { line: 9 },
        message: expect.stringContaining('12.4 px'),
      },
    ])
  })
})

describe('overflowOf', () => {
  it('is that of the worst part, and none where nothing is over', () => {
    const looks = new Map([look('a', { overflow: 3 }), look('a~2', { overflow: 9 })])
    expect(overflowOf('a', partsAt(1, 2), looks)).toBe(9)
    expect(overflowOf('b', partsAt(1), looks)).toBe(0)
  })
})
