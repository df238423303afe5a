import { describe, expect, it } from 'vitest'
import { textWidth } from '../../src/language/text-width.js'
import { formatSummary } from '../../src/report/format-summary.js'
import { columns, deckOf, tagged } from './sample-report.js'

const minutes = new Map([
  ['talk/en', 12.4],
  ['talk/zh', 0.2],
])
const chinese = deckOf({
  locale: 'zh',
  title: '机器学习服务：从零开始学习人工智能的第一步以及更多的内容和例子',
})
const deckOnlyHtml = deckOf({ outputs: [{ path: 'talk/en.html', bytes: 500, sha256: 'aa' }] })

describe('formatSummary', () => {
  it('is a table of the decks', () => {
    const vietnamese = deckOf({ deck: 'khóa-học', locale: 'vi', title: 'Tiếng Việt' })
    expect(formatSummary({ decks: [deckOf({}), vietnamese, chinese], minutes }, columns(80)))
      .toMatchInlineSnapshot(`
      "deck      locale  slides   HTML     PDF    time  title
      talk      en           1  21 kB  1.2 MB  12 min  A talk
      khóa-học  vi           1  21 kB  1.2 MB       –  Tiếng Việt
      talk      zh           1  21 kB  1.2 MB   1 min  机器学习服务：从零开始学习人工…"
    `)
  })

  it.each([60, 80, 120])('fits %d columns', (width) => {
    const long = deckOf({
      deck: 'a-course/of-many-parts/with-a-long-name',
      title: 'A long title '.repeat(20),
    })
    const lines = formatSummary({ decks: [long, chinese], minutes }, columns(width)).split('\n')
    expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(width)
  })

  it('has no column for a format that was not made', () => {
    expect(formatSummary({ decks: [deckOnlyHtml], minutes }, columns(80))).toMatchInlineSnapshot(`
      "deck  locale  slides   HTML    time  title
      talk  en           1  500 B  12 min  A talk"
    `)
  })

  it('tells how large handouts are, where any was made', () => {
    const { outputs } = deckOf({})
    const handout = { path: 'talk/en.handout.pdf', bytes: 2_345_678, sha256: 'cc' }
    const decks = [deckOf({ outputs: [...outputs, handout] }), chinese]
    expect(formatSummary({ decks, minutes }, columns(80))).toMatchInlineSnapshot(`
      "deck  locale  slides   HTML     PDF  handout    time  title
      talk  en           1  21 kB  1.2 MB   2.3 MB  12 min  A talk
      talk  zh           1  21 kB  1.2 MB        –   1 min  机器学习服务：从零开始学…"
    `)
  })

  it('marks a deck that failed', () => {
    const decks = [deckOf({}), { ...deckOnlyHtml, failed: true }]
    const table = formatSummary({ decks, minutes }, { width: 80, colour: tagged })
    expect(table).toMatchInlineSnapshot(`
      "<dim>deck  locale  slides   HTML     PDF    time  title</dim>
      talk  en           1  21 kB  1.2 MB  12 min  A talk
      <red>talk  en           1  500 B  failed  12 min  A talk</red>"
    `)
  })

  it('shows control characters of titles and names escaped', () => {
    const table = formatSummary(
      { decks: [deckOf({ deck: 'a\x1bb', title: '\x1b[31m' })], minutes },
      columns(80),
    )
    expect(table).toContain('a\\u001bb')
    expect(table).not.toContain('\x1b')
  })

  it('stays short where there are many decks', () => {
    const decks = Array.from({ length: 100 }, (_, index) => deckOf({ deck: `deck-${index}` }))
    const lines = formatSummary({ decks, minutes }, columns(80)).split('\n')
    expect(lines).toHaveLength(42)
    expect(lines.at(-1)).toBe('and 60 more')
  })

  it('is empty where no deck was built', () => {
    expect(formatSummary({ decks: [], minutes }, columns(80))).toBe('')
  })
})
