import { describe, expect, it } from 'vitest'
import { decideFit, type MeasuredPlans } from '../../src/layout/decide-fit.js'
import { draftSlide } from '../../src/layout/draft-slide.js'
import type { Measurement } from '../../src/model/fit.js'
import { type LayoutName, sizeSteps } from '../../src/model/layout.js'
import { placeOfPart } from '../../src/render/place-of-part.js'
import { sampleDeck } from '../sample-deck.js'

/** The decision on a slide of one deck. */
function decideAlone(plans: MeasuredPlans) {
  const { parts, ...decision } = decideFit([plans])
  return { ...decision, parts: parts[0] ?? [] }
}

/** Where the parts of a slide begin if each unit is of this height, and which layouts they have. */
function partsOf(
  body: string,
  { height, layout, plan }: { height: number; layout: LayoutName; plan?: number },
) {
  const slide = sampleDeck(`# Talk\n\n## Slide\n\n${body}\n`).slides.at(-1)
  if (slide === undefined) throw new Error('no slide')
  const plans = draftSlide(slide, layout, 'en')
  const measured = plans.map((drafts, index) =>
    plan !== undefined && plan !== index
      ? []
      : drafts.map((draft) => {
          const units = draft.units.map((_, at) => ({
            top: at * height,
            bottom: (at + 1) * height,
            before: 0,
            after: 0,
          }))
          const each = sizeSteps.map((step): Measurement => ({
            step,
            capacity: 500,
            units,
            columns: draft.columns,
            rowGap: 0,
            excess: 0,
          }))
          return { draft, measurement: { first: each, rest: each } }
        }),
  )
  return decideAlone(measured).parts.map((part) => {
    const { at, of } = placeOfPart(slide, part)
    return `${at}/${of}`
  })
}

const sentence =
  'This is one of the sentences of a paragraph that is long enough to be divided between them, and so on. '
const items = (count: number) => Array.from({ length: count }, (_, at) => `- item ${at}\n`).join('')
const nested = (count: number) =>
  Array.from({ length: count }, (_, at) => `- item ${at}\n  - in it\n`).join('')
const groups = (count: number) =>
  Array.from({ length: count }, (_, at) => `**Title ${at}**\n\nWhat is said.\n`).join('\n')
const rows = (count: number) => `| A | B |\n| - | - |\n${'| a | b |\n'.repeat(count)}`

describe('placeOfPart', () => {
  it('counts paragraphs and items, and the share of a paragraph that went before', () => {
    expect(partsOf(`One.\n\nTwo.\n\nThree.\n\nFour.`, { height: 200, layout: 'text' })).toEqual([
      '0/4',
      '2/4',
    ])
    expect(partsOf(`Before.\n\n${items(8)}`, { height: 120, layout: 'list' })).toEqual(['0/9', '3/9', '6/9'])
    expect(partsOf(sentence.repeat(6), { height: 200, layout: 'text' })).toEqual([
      '0/1',
      '0.333/1',
      '0.667/1',
    ])
  })

  it('is the same for the rows of a table and for the cards that are made of them', () => {
    const table = rows(8)
    expect(partsOf(table, { height: 120, layout: 'table', plan: 0 })).toEqual(['0/8', '4/8'])
    expect(partsOf(table, { height: 200, layout: 'table', plan: 1 })).toEqual(['0/8', '4/8'])
  })

  it('is the same for groups as cards, in one flow, and where each has a slide of its own', () => {
    const body = groups(4)
    const cards = partsOf(body, { height: 400, layout: 'cards', plan: 0 })
    expect(cards).toEqual(['0/4', '2/4'])
    const flow = partsOf(body, { height: 120, layout: 'text' })
    expect(flow).toEqual(['0/4', '2/4'])
    const lists = ['**One**\n', items(3), '**Two**\n', items(3)].join('\n')
    expect(partsOf(lists, { height: 150, layout: 'points', plan: 0 })).toEqual(['0/6', '3/6'])
  })

  it('counts the items of a list however deep they go, and goes on inside one', () => {
    const places = partsOf(nested(4), { height: 120, layout: 'list', plan: 1 })
    expect(places).toEqual(['0/4', '2/4'])
  })

  it('counts alike where a translation made paragraphs of the last items', () => {
    const list = partsOf(`Before.\n\n${items(4)}`, { height: 160, layout: 'text' })
    const mixed = partsOf(`Before.\n\n${items(2)}\nitem 2\n\nitem 3`, { height: 160, layout: 'text' })
    expect(list).toEqual(['0/5', '2/5'])
    expect(mixed).toEqual(['0/5', '3/5']) // broken between blocks, and counted alike
  })

  it('takes a closing notice for no block, and a part that begins with it for the end', () => {
    const notice = '**Disclaimer**:\nThis text was translated by a machine.'
    expect(partsOf(`One.\n\nTwo.\n\n---\n\n${notice}`, { height: 400, layout: 'text' }).slice(0, 2)).toEqual([
      '0/2',
      '1/2',
    ])
  })
})
