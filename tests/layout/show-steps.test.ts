import type { ElementContent } from 'hast'
import { describe, expect, it } from 'vitest'
import { chooseLayout } from '../../src/layout/choose-layout.js'
import { takeUnits } from '../../src/layout/cut-blocks.js'
import { draftSlide } from '../../src/layout/draft-slide.js'
import { listSteps, pagesOfPart } from '../../src/layout/show-steps.js'
import { elementsOf } from '../../src/markup/map-tree.js'
import { toMarkup } from '../../src/markup/to-markup.js'
import type { SlidePart } from '../../src/model/layout.js'
import type { Block, Slide } from '../../src/model/slide.js'
import { sampleDeck } from '../sample-deck.js'

const slidesOf = (text: string): readonly Slide[] =>
  sampleDeck(`# Talk\n\n${text}`).slides.filter(({ role }) => role === 'body')

const from = { line: 1, share: 0 }
const partOf = (blocks: readonly Block[]): SlidePart => ({
  ...{ layout: 'text', step: 0, part: 1, parts: 1, from, beside: [], columns: 1 },
  blocks,
})

const pagesOf = (text: string) => slidesOf(text).flatMap(({ blocks }) => pagesOfPart(partOf(blocks)))

/** What of a page is no more than a place, as text. */
function toCome({ blocks }: SlidePart): string[] {
  return blocks.flatMap((block): string[] => {
    if (block.kind === 'group') return block.isToCome ? [toMarkup(block.title)] : []
    if (block.kind === 'figure') return block.isToCome ? ['figure'] : []
    if (block.kind === 'notice') return []
    return elementsOf([block.element]).flatMap((element) =>
      String(element.properties.className).includes('to-come') ? [toMarkup(element.children)] : [],
    )
  })
}

describe('pagesOfPart', () => {
  it('gives a slide without steps one page, which is the slide', () => {
    const [slide] = slidesOf('## A\n\n- a\n- b\n')
    const part = partOf(slide?.blocks ?? [])
    expect(pagesOfPart(part)).toEqual([part])
    expect(pagesOfPart(part)[0]).not.toHaveProperty('shown')
  })

  it('gives a page for what is there at first, and one more for each step', () => {
    const pages = pagesOf('## A\n\nAt once.\n\n::: incremental\n\n- a\n- b\n\n:::\n\nLast. {.fragment}\n')
    expect(pages.map(toCome)).toEqual([['a', 'b', 'Last.'], ['b', 'Last.'], ['Last.'], []])
    expect(pages.map(({ shown }) => shown)).toEqual([0, 1, 2, 3])
  })

  it('shows cards, pictures and rows as wholes', () => {
    const cards = pagesOf('## A\n\n::: incremental\n\n**One**\n\nx\n\n**Two**\n\n- y\n- z\n\n:::\n')
    expect(cards.map(toCome)).toEqual([['One', 'Two'], ['Two'], []])
    expect(pagesOf('## A\n\nText.\n\n![a](a.png){.fragment}\n').map(toCome)).toEqual([['figure'], []])
    const rows = pagesOf('## A\n\n| a |\n| - |\n| 1 |\n| 2 {.fragment} |\n')
    expect(rows.map(toCome)).toEqual([['\n<td>2</td>\n'], []])
  })
})

const long = 'A sentence that is long enough to be cut off from the one before it, at last. '.repeat(5)
const cases: Readonly<Record<string, string>> = {
  paragraph: `First. {.fragment}\n\nSecond.\n\n${long} {.fragment}`,
  'a lead': 'Short lead. {.fragment}\n\n- a\n- b\n- c',
  list: `::: incremental\n\n- a\n- b\n  - in b\n- ${long}\n\n:::`,
  'item by hand': `- a\n- b {.fragment}\n  - in b\n\n    and *more* in it`,
  'marked paragraph of an item': `- a\n\n- b\n\n  more {.fragment}\n\n- c`,
  points: `::: incremental\n\n${['a', 'b', 'c'].map((name) => `- **${name}**: ${long}`).join('\n')}\n\n:::`,
  cards: `::: incremental\n\n**One**\n\nx\n\n**Two**\n\n${long}\n\n**Three**\n\ny\n\n:::`,
  'groups of lists': `Text.\n\n**One** {.fragment}\n\n- x\n- y\n\n**Two** {.fragment}\n\nz`,
  table: '| a | b |\n| - | - |\n| 1 | 2 |\n| 3 | 4 {.fragment} |\n| *5*{.fragment} | 6 |',
  'whole table': '::: incremental\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n:::',
  figure: 'Text.\n\n![a](a.png "Caption"){.fragment}\n\nMore. {.fragment}',
  gallery: '![a](a.png){.fragment}\n\n![b](b.png){.fragment}\n\n![c](c.png){.fragment}',
  code: 'Text:\n\n```js {.fragment}\na()\nb()\n```',
  quote: `::: incremental\n\n> ${long}\n>\n> Another.\n\n> Second.\n\n:::`,
  definitions: `::: incremental\n\nterm\n: meaning\n\nother\n: ${long}\n\n:::`,
  html: '<p class="fragment">x</p>\n\n<div class="incremental"><ul><li>y</li><li>z</li></ul></div>',
}

describe('draftSlide', () => {
  it.each(Object.entries(cases))('keeps the steps of %s in each way to show them', (_, text) => {
    const [slide] = slidesOf(`## A\n\n${text}\n`)
    if (slide === undefined) throw new Error('no slide')
    const steps = listSteps(partOf(slide.blocks))
    expect(steps.length).toBeGreaterThan(0)
    for (const plan of draftSlide(slide, chooseLayout(slide, undefined), 'en')) {
      // A group that has a slide to itself is there as soon as this is.
      if (plan.some(({ groupTitle }) => groupTitle !== undefined)) continue
      const all = plan.flatMap((draft) =>
        listSteps({ ...partOf(takeUnits(draft.blocks, draft.units)), beside: draft.beside }),
      )
      expect([...new Set(all)].sort((a, b) => a - b)).toEqual(steps)
      const before = wordsSeen(pagesOfPart(partOf(slide.blocks))[0])
      const firsts = plan.flatMap(
        ({ blocks, units, beside }) => pagesOfPart({ ...partOf(takeUnits(blocks, units)), beside })[0] ?? [],
      )
      expect(firsts.flatMap((page) => [...wordsSeen(page)]).filter((word) => !before.has(word))).toEqual([])
    }
  })
})

const seenIn = (nodes: readonly ElementContent[]): string =>
  nodes
    .map((node) => {
      if (node.type === 'text') return node.value
      const isToCome = node.type === 'element' && String(node.properties.className).includes('to-come')
      return node.type === 'element' && !isToCome ? seenIn(node.children) : ''
    })
    .join(' ')

/** The words that a page shows, each once. */
function wordsSeen(part: SlidePart | undefined): ReadonlySet<string> {
  const textOfBlock = (block: Block): string => {
    if (block.kind === 'notice' || block.kind === 'figure') return ''
    if (block.kind === 'group')
      return block.isToCome ? '' : [seenIn(block.title), ...block.blocks.map(textOfBlock)].join(' ')
    return seenIn([block.element])
  }
  const texts = [...(part?.blocks ?? []), ...(part?.beside ?? [])].map(textOfBlock)
  return new Set(texts.join(' ').match(/[\p{L}\d]+/gu))
}
