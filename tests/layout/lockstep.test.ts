import { describe, expect, it } from 'vitest'
import { chooseLayout } from '../../src/layout/choose-layout.js'
import { decideFit, type MeasuredDraft } from '../../src/layout/decide-fit.js'
import { draftSlide } from '../../src/layout/draft-slide.js'
import { matchPlans } from '../../src/layout/match-plans.js'
import { textOf } from '../../src/markup/text-of.js'
import type { Measurement } from '../../src/model/fit.js'
import { type Draft, sizeSteps } from '../../src/model/layout.js'
import { sampleDeck } from '../sample-deck.js'

/** A draft whose units are all of this height at every size. */
function measure(draft: Draft, height: number): MeasuredDraft {
  const units = draft.units.map((_, index) => ({
    top: index * height,
    bottom: (index + 1) * height,
    before: 0,
    after: 0,
  }))
  const measurements = sizeSteps.map((step): Measurement => {
    return { step, capacity: 500, units, columns: draft.columns, rowGap: 0, excess: 0 }
  })
  return { draft, measurement: { first: measurements, rest: measurements } }
}

interface Sample {
  readonly body: string
  readonly height: number
}

/** One slide in several decks: the texts of each deck's parts. */
function decide(samples: readonly Sample[]) {
  const plans = samples.map(({ body }) => {
    const slide = sampleDeck(`# Talk\n\n## Slide\n\n${body}\n`).slides.at(-1)
    return slide === undefined ? [] : draftSlide(slide, chooseLayout(slide, undefined), 'en')
  })
  const decision = decideFit(
    matchPlans(plans).map((own, at) =>
      own.map((plan) => plan.map((draft) => measure(draft, samples[at]?.height ?? 0))),
    ),
  )
  const parts = decision.parts.map((own) =>
    own.map(({ blocks }) =>
      blocks.map((block) => ('element' in block ? textOf(block.element) : '')).join(' '),
    ),
  )
  return { ...decision, parts: parts.map((own) => own.map((text) => text.replace(/\s+/g, ' ').trim())) }
}

const items = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => `- ${name}${index + 1}`).join('\n')
const sentences = (name: string, count: number) =>
  Array.from(
    { length: count },
    (_, index) => `Here the ${name} says that this is sentence ${index + 1}.`,
  ).join(' ')

describe('a slide of decks in lockstep', () => {
  it('breaks in both where the longer one must', () => {
    const { parts, overflow, isTied } = decide([
      { body: items('a', 6), height: 60 },
      { body: items('b', 6), height: 150 },
    ])
    expect(parts).toEqual([
      ['a1a2a3', 'a4a5a6'],
      ['b1b2b3', 'b4b5b6'],
    ])
    expect([overflow, isTied]).toEqual([0, true])
  })

  it('stays whole where it fits in both, in one size', () => {
    const { parts } = decide([
      { body: items('a', 4), height: 50 },
      { body: items('b', 4), height: 110 },
    ])
    expect(parts).toEqual([['a1 a2 a3 a4'], ['b1 b2 b3 b4']])
  })

  it('breaks only between blocks that are pairs, where one has a list as paragraphs', () => {
    const one = `${items('a', 3)}\n\nAn end.`
    const other = 'b1\n\nb2\n\nb3\n\nAn end.'
    const { parts } = decide([
      { body: one, height: 100 },
      { body: other, height: 150 },
    ])
    expect(parts.map((own) => own.length)).toEqual([2, 2])
    const shares = parts.map((own) => own.map((text) => text.replace(/[ab](?=\d)/g, '')))
    expect(shares[0]).toEqual(shares[1])
  })

  it('divides a paragraph of other sentences in both, at about the same share', () => {
    const { parts, overflow, isTied } = decide([
      { body: sentences('one', 6), height: 90 },
      { body: sentences('other', 9), height: 90 },
    ])
    expect(parts.map((own) => own.length)).toEqual([2, 2])
    expect(parts.map((own) => own.join(' '))).toEqual([sentences('one', 6), sentences('other', 9)])
    expect([overflow, isTied]).toEqual([0, true])
  })

  it('is divided as each deck can where one has nothing to divide', () => {
    const { parts, overflow, isTied } = decide([
      { body: 'Short.', height: 90 },
      { body: sentences('other', 9), height: 90 },
    ])
    expect(overflow).toBe(0)
    expect(isTied).toBe(false)
    expect(parts[0]).toEqual(['Short.'])
    expect(parts[1]?.join(' ')).toBe(sentences('other', 9))
  })
})
