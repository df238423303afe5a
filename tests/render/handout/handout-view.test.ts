import { describe, expect, it } from 'vitest'
import { alignDecks } from '../../../src/locale/align-decks.js'
import type { LocalizedDeck } from '../../../src/model/deck.js'
import type { SlidePart } from '../../../src/model/layout.js'
import { handoutView, type HandoutJob } from '../../../src/render/handout/handout-view.js'
import { renderHandout } from '../../../src/render/handout/render-handout.js'
import { renderParts } from '../../../src/render/render-slides.js'
import { sampleDeck } from '../../sample-deck.js'
import { changeOf, slideOf, translationOf } from '../../report/sample-translations.js'
import { sampleRendering } from '../sample-rendering.js'
import { sampleJob, wishesOf } from './sample-job.js'

const english = `---
author: Ada
date: 2026-03-05
---

# Talk

Lead.

Note: said first

## One

Text with [a link](https://example.com/one).

Note: said of one

### Two {#two}

More.

## Three

![A picture](three.png)
`
const bulgarian = english.replace('Talk', 'Доклад').replace('One', 'Едно').replace('said of one', 'казано')

function decksOf(texts: Readonly<Record<string, string>>): readonly LocalizedDeck[] {
  return alignDecks(
    Object.entries(texts).map(([locale, text]) => sampleDeck(text, { locale })),
    'en',
  ).value
}

/** Each slide in one part, but for one in two. */
function partsOf(deck: LocalizedDeck, divided?: string): SlidePart[][] {
  return deck.slides.map(({ id, slide }) => {
    const parts = id === divided ? 2 : 1
    return Array.from({ length: parts }, (_, index) => ({
      layout: slide.role === 'title' ? ('title' as const) : ('text' as const),
      step: 0 as const,
      part: index + 1,
      parts,
      from: { line: slide.line, share: index / 2 },
      blocks: slide.blocks,
      beside: [],
      columns: 1,
    }))
  })
}

function viewOf(deck: LocalizedDeck, change: Partial<HandoutJob> = {}, divided?: string) {
  const rendering = sampleRendering(deck)
  return handoutView(renderParts(partsOf(deck, divided), rendering), sampleJob(deck, change), rendering)
}

const [en, bg] = decksOf({ en: english, bg: bulgarian })
if (en === undefined || bg === undefined) throw new Error('no decks')

describe('a handout', () => {
  it('has the title slide with its notes on the cover, and every other slide once behind it', () => {
    const { cover, items } = viewOf(en)
    expect(String(cover.item?.picture)).toContain('id="title"')
    expect(String(cover.item?.notes)).toContain('said first')
    expect(items.map(({ number }) => number)).toEqual(['2', '3', '4'])
    expect(items.map(({ notes }) => notes !== null)).toEqual([true, false, false])
  })

  it('has the notes of a slide of several parts behind the last one', () => {
    const { items } = viewOf(en, {}, 'one')
    expect(items.map(({ number, notes }) => [number, notes !== null])).toEqual([
      ['2', false],
      ['3', true],
      ['4', false],
      ['5', false],
    ])
  })

  it('lists each slide that has a heading once, with its level, and its page once that is known', () => {
    const { contents } = viewOf(en, { pages: new Map([['page-of-2', 3]]) }, 'one')
    expect(contents.map(({ title, level, href, page }) => [title, level, href, page])).toEqual([
      ['One', 1, '#page-of-2', '3'],
      ['Two', 2, '#page-of-4', null],
      ['Three', 1, '#page-of-5', null],
    ])
  })

  it('fills pages with as many slides as are wanted, the last one with the rest', () => {
    const { sheets } = viewOf(en, { wishes: wishesOf({ kind: 'pages', perPage: 2 }) })
    expect(sheets.map((sheet) => sheet.map(({ number }) => number))).toEqual([['2', '3'], ['4']])
  })

  it('tells the addresses of links only where that is asked for', () => {
    const links = (job: Partial<HandoutJob>) => viewOf(en, job).items.map((item) => item.links)
    expect(links({ links: 'work' })).toEqual([[], [], []])
    expect(links({ links: 'print' })).toEqual([
      [{ text: 'a link', address: 'https://example.com/one' }],
      [],
      [],
    ])
  })

  it('says who speaks, when, in which language, and nothing of a state that no record tells', () => {
    const facts = (job: Partial<HandoutJob>) =>
      viewOf(bg, job).cover.facts.map(({ label, values }) => [label, ...values])
    const known = [
      ['Автор', 'Ada'],
      ['Дата', '5 март 2026 г.'],
      ['Език', 'български'],
    ]
    const withoutLabels = (rows: readonly (readonly string[])[]) => rows.map(([, ...values]) => values)
    expect(withoutLabels(facts({}))).toEqual(withoutLabels(known))
    const untracked = translationOf({
      locale: 'bg',
      record: 'none',
      slides: [slideOf({ status: 'untracked' })],
    })
    expect(facts({ translation: untracked })).toHaveLength(3)
    const outdated = translationOf({
      locale: 'bg',
      slides: [slideOf({ status: 'current' }), slideOf({ status: 'outdated', change: changeOf() })],
    })
    const state = facts({ translation: outdated })[3] ?? []
    expect(state[1]).toContain('50')
    expect(state[2]).toContain('1')
  })

  it('escapes what documents say', () => {
    const [deck] = decksOf({ en: '---\nauthor: "A < B & C"\n---\n\n# `<i>`\n\n## One `<u>`\n\nText.\n' })
    if (deck === undefined) throw new Error('no deck')
    const html = renderHandout(partsOf(deck), sampleJob(deck), sampleRendering(deck))
    expect(html).toContain('A &lt; B &amp; C')
    expect(html).not.toMatch(/<[biu]>/)
  })
})

describe('a bilingual handout', () => {
  const wishes = wishesOf({ kind: 'bilingual', second: 'en' })
  const items = viewOf(bg, { wishes, second: sampleRendering(en) }).items

  it('has below each slide what the same slide says in the second language, with its notes', () => {
    expect(items.map(({ second }) => String(second?.title))).toEqual(['One', 'Two', 'Three'])
    expect(String(items[0]?.second?.notes)).toContain('said of one')
    expect(items[0]?.second?.language).toEqual({ lang: 'en', dir: 'ltr', script: 'Latn' })
  })

  it('keeps the notes of its own language too', () => {
    expect(String(items[0]?.notes)).toContain('казано')
  })
})

describe('a handout to review with', () => {
  const wishes = wishesOf({ kind: 'review' })
  const translation = translationOf({
    locale: 'bg',
    slides: [
      slideOf({ status: 'outdated', change: changeOf() }, { id: 'one' }),
      slideOf({ status: 'extra' }, { id: 'two' }),
    ],
  })
  const finding = {
    rule: 'locale/list-items',
    severity: 'warning',
    message: '4 items here',
    advice: '',
    place: { file: 'bg.md', line: 7 },
    slide: 'three',
  } as const
  const diagnostics = [finding, { ...finding, rule: 'asset/not-found', message: 'no picture' }]
  const job = { wishes, second: sampleRendering(en), translation, diagnostics }
  const [one, two, three] = viewOf(bg, job).items

  it('holds source and translation of each slide against each other', () => {
    expect([one?.own, one?.second].map((side) => String(side?.title))).toEqual(['Едно', 'One'])
  })

  it('marks what is outdated and only here, and shows what changed', () => {
    expect([one, two, three].map((item) => item?.review?.marks.length)).toEqual([1, 1, 0])
    const pieces = one?.review?.changes.flatMap(({ pieces }) => pieces) ?? []
    expect(pieces.filter(({ isNew }) => isNew).map(({ text }) => text)).toEqual(['and served'])
    expect(one?.review?.since).toBe('3f2a91c')
  })

  it('tells how a translation differs from its source, and nothing else that was found', () => {
    expect(three?.review?.findings).toEqual([
      { message: '4 items here', place: expect.stringMatching(/bg\.md:7$/) as string },
    ])
  })
})
