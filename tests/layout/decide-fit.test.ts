import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseLayout } from '../../src/layout/choose-layout.js'
import { takeUnits } from '../../src/layout/cut-blocks.js'
import { decideFit, type MeasuredPlans, type MeasuredDraft } from '../../src/layout/decide-fit.js'
import { draftSlide } from '../../src/layout/draft-slide.js'
import type { Measurement } from '../../src/model/fit.js'
import { type Draft, type Plan, sizeSteps } from '../../src/model/layout.js'
import type { Slide } from '../../src/model/slide.js'
import { pieces, randomDocument } from '../random-document.js'
import { sampleDeck } from '../sample-deck.js'

/** The decision on a slide of one deck. */
function decideAlone(plans: MeasuredPlans) {
  const { parts, ...decision } = decideFit([plans])
  return { ...decision, parts: parts[0] ?? [] }
}

/** A draft whose units all have this height, and a little less at each smaller size. */
function measureEvenly(draft: Draft, height: number, capacity = 500): MeasuredDraft {
  const measurements = sizeSteps.map((step): Measurement => {
    const each = Math.round(height * (1 + step / 14))
    const units = draft.units.map((_, index) => ({
      top: index * each,
      bottom: (index + 1) * each,
      before: 0,
      after: 0,
    }))
    return { step, capacity, units, columns: draft.columns, rowGap: 0, excess: 0 }
  })
  return { draft, measurement: { first: measurements, rest: measurements } }
}

const plansOf = (body: string): readonly Plan[] => {
  const slide = sampleDeck(`# Talk\n\n## Slide\n\n${body}\n`).slides.at(-1)
  return slide === undefined ? [] : draftSlide(slide, chooseLayout(slide, undefined), 'en')
}

function decide(body: string, height: number, capacity?: number) {
  const decision = decideAlone(
    plansOf(body).map((plan) => plan.map((draft) => measureEvenly(draft, height, capacity))),
  )
  const parts = decision.parts.map(({ layout, step, part, parts }) => `${layout} ${step} ${part}/${parts}`)
  return { parts, overflow: decision.overflow }
}

const list = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `- item ${index}, which is not so short that it would stand in a column`,
  ).join('\n')

const listParts = (count: number) =>
  Array.from({ length: count }, (_, index) => `list 0 ${index + 1}/${count}`)

describe('decideFit', () => {
  it.each([
    ['sets little text larger', list(3), 100, ['list 1 1/1']],
    ['sets text that fills its slide at the usual size', list(5), 99, ['list 0 1/1']],
    ['sets text smaller rather than on two slides', list(5), 105, ['list -1 1/1']],
    ['sets it at the floor rather than on two half empty ones', list(5), 115, ['list -2 1/1']],
    ['divides what does not fit at the floor', list(6), 118, ['list 0 1/2', 'list 0 2/2']],
    ['divides much text over slides of the usual size', list(10), 99, ['list 0 1/2', 'list 0 2/2']],
    ['sets many slides at the usual size rather than fewer at the floor', list(60), 99, listParts(12)],
  ])('%s', (_, body, height, expected) => {
    expect(decide(body, height)).toEqual({ parts: expected, overflow: 0 })
  })

  it('gives up a layout that cannot be divided where that makes it fit', () => {
    const quote = '> Said.\n>\n> And said.\n>\n> — Somebody'
    expect(decide(quote, 100).parts).toEqual(['quote 1 1/1'])
    expect(decide(quote, 400)).toEqual({
      parts: ['text 0 1/3', 'text 0 2/3', 'text 0 3/3'],
      overflow: 0,
    })
  })

  it('gives each group with a list its own slide where they do not fit together', () => {
    const item = `- **lead**: ${'and what is to be said of it '.repeat(4)}`
    const group = (name: string) => `**${name}**\n\n${`${item}\n`.repeat(5)}`
    const plans = plansOf(`${group('One')}\n${group('Two')}`)
    const decision = decideAlone(plans.map((plan) => plan.map((draft) => measureEvenly(draft, 160))))
    expect(decision.parts.map(({ groupTitle }) => groupTitle)).toMatchObject([
      [{ value: 'One' }],
      [{ value: 'Two' }],
    ])
  })

  it('says by how much it is over where nothing helps', () => {
    const { parts, overflow } = decide('One.\n\nTwo.', 800)
    expect(parts).toEqual(['text -2 1/2', 'text -2 2/2'])
    expect(overflow).toBe(2 * (Math.round(800 * (1 - 2 / 14)) - 500))
  })

  it('shows a picture beside the first part alone', () => {
    const plans = plansOf(`${list(12)}\n\n![A](a.png)`)
    const decision = decideAlone(plans.map((plan) => plan.map((draft) => measureEvenly(draft, 80))))
    expect(decision.parts.map(({ layout, beside }) => [layout, beside.length])).toEqual([
      ['figure', 1],
      ['text', 0],
    ])
  })

  it('goes on with numbers in the next part', () => {
    const plans = plansOf(list(10).replaceAll('- ', '1. '))
    const { parts } = decideAlone(plans.map((plan) => plan.map((draft) => measureEvenly(draft, 99))))
    expect(parts.map(({ blocks }) => blocks)).toMatchObject([
      [{ element: { properties: {} } }],
      [{ element: { properties: { start: 6 } } }],
    ])
  })

  it('shows a slide without any blocks', () => {
    expect(decide('', 100).parts).toEqual(['statement 1 1/1'])
  })
})

const bodies = randomDocument(pieces.filter((piece) => !/^#|^---|^Note|<h2|\[\^/.test(piece)))

const heights = fc.array(fc.integer({ min: 10, max: 300 }), { minLength: 1, maxLength: 9 })

/** A slide of any blocks, each draft of it measured to be of any height. */
function measureSlide(text: string, heights: readonly number[]) {
  const deck = sampleDeck(`# Talk\n\n## Slide\n\n${text}`)
  const slide = { ...deck.slides[2], blocks: deck.slides.slice(2).flatMap(({ blocks }) => blocks) } as Slide
  let next = 0
  const plans = draftSlide(slide, chooseLayout(slide, undefined), 'en').map((plan) =>
    plan.map((draft) => measureEvenly(draft, heights[next++ % heights.length] ?? 0)),
  )
  return { slide, plans }
}

const wordsIn = (value: unknown) => [...new Set(JSON.stringify(value).match(/word\d+x/g) ?? [])]

describe('decideFit, of any slide', () => {
  it('shows every word of the slide, in its order', () => {
    fc.assert(
      fc.property(bodies, heights, ({ text }, some) => {
        const { slide, plans } = measureSlide(text, some)
        const { parts } = decideAlone(plans)
        const hasPictureBeside = parts.some(({ beside }) => beside.length > 0)
        const shown = wordsIn(parts.map(({ beside, groupTitle, blocks }) => [beside, groupTitle, blocks]))
        const said = wordsIn(slide.blocks)
        // What stands beside has no place in the order, and a table's heads are repeated where its rows become lists.
        const isOrdered = !hasPictureBeside && !/<table|\| ---/.test(text)
        expect(isOrdered ? shown : shown.sort()).toEqual(isOrdered ? said : said.sort())
      }),
      { numRuns: 300 },
    )
  })

  it('numbers the parts and sets all of them in one size', () => {
    fc.assert(
      fc.property(bodies, heights, ({ text }, some) => {
        const { plans } = measureSlide(text, some)
        const { parts } = decideAlone(plans)
        expect(parts.map(({ part }) => part)).toEqual(parts.map((_, index) => index + 1))
        expect(new Set(parts.map(({ step }) => step)).size).toBe(1)
        expect(parts.every((part) => part.parts === parts.length)).toBe(true)
      }),
    )
  })

  it('decides the same for the same', () => {
    fc.assert(
      fc.property(bodies, heights, ({ text }, some) => {
        const { plans } = measureSlide(text, some)
        expect(decideAlone(structuredClone(plans))).toEqual(decideAlone(plans))
      }),
    )
  })
})

describe('takeUnits', () => {
  it('gives each piece to exactly one part, wherever a draft is divided', () => {
    fc.assert(
      fc.property(bodies, fc.array(fc.nat(20)), ({ text }, cuts) => {
        const { plans } = measureSlide(text, [100])
        for (const { draft } of plans.flat()) {
          const ends = [...new Set(cuts.map((cut) => cut % (draft.units.length + 1)))].sort((a, b) => a - b)
          const runs = [...ends, draft.units.length].map((to, index) =>
            takeUnits(draft.blocks, draft.units.slice(ends[index - 1] ?? 0, to)),
          )
          const withoutHeads = (value: unknown) =>
            JSON.stringify(value)
              .replace(/"tagName":"(thead|caption)".*?"tagName":"tbody"/g, '')
              .match(/word\d+x/g)
          expect(withoutHeads(runs)).toEqual(withoutHeads(draft.blocks.map(({ block }) => block)))
        }
      }),
      { numRuns: 150 },
    )
  })
})
