import { describe, expect, it } from 'vitest'
import type { FitDecision } from '../../src/layout/decide-fit.js'
import { alignDecks } from '../../src/locale/align-decks.js'
import type { SlidePart } from '../../src/model/layout.js'
import { groupRows } from '../../src/pipeline/plan-rows.js'
import { reportLockstep } from '../../src/pipeline/report-lockstep.js'
import { sampleDeck } from '../sample-deck.js'

const inLocales = (texts: Readonly<Record<string, string>>) =>
  alignDecks(
    Object.entries(texts).map(([locale, text]) => sampleDeck(text, { locale })),
    'en',
  ).value

/** What is said where each deck of a row is divided into so many parts. */
function report(
  texts: Readonly<Record<string, string>>,
  counts: Readonly<Record<string, readonly number[]>> = {},
) {
  const decks = inLocales(texts)
  const rows = groupRows(decks)
  const decisions = rows.map(({ id, members }): FitDecision => {
    const parts = members.map((_, at) => new Array<SlidePart>((counts[id] ?? [])[at] ?? 1).fill(part))
    return { parts, room: [], overflow: 0, plans: [], isTied: counts[id] === undefined }
  })
  return reportLockstep(decks, rows, decisions).map((found) =>
    found.map(({ slide, message, place }) => `${slide} ${place.file}:${place.line} ${message}`),
  )
}
const part = { part: 1, blocks: [], beside: [] } as unknown as SlidePart

const talk = (title: string, ...slides: readonly string[]) =>
  `# ${title}\n\n${slides.map((id) => `## ${id} {#${id}}\n\n- ${id}\n`).join('\n')}`

describe('reportLockstep', () => {
  it('has nothing to say of a deck alone, nor of decks that are in step', () => {
    expect(report({ en: talk('T', 'a', 'b') })).toEqual([[]])
    expect(report({ en: talk('T', 'a', 'b'), es: talk('T', 'a', 'b') })).toEqual([[], []])
  })

  it('says of a slide with more parts than in the first deck how many there are', () => {
    const texts = { en: talk('T', 'a'), es: talk('T', 'a') }
    expect(report(texts, { a: [1, 3] })[1]?.join()).toContain('This slide takes 3 parts here and 1 in `en`.')
    expect(report(texts, { a: [2, 1] })[1]?.join()).toContain('This slide takes 1 part here and 2 in `en`.')
    expect(report(texts, { a: [1, 3] })[0]).toEqual([])
  })

  it('says of as many parts that they begin elsewhere, and nothing of slides of one part', () => {
    const texts = { en: talk('T', 'a'), es: talk('T', 'a') }
    expect(report(texts, { a: [2, 2] })[1]?.join()).toContain('continued at other places than in `en`.')
    expect(report(texts, { a: [1, 1] })).toEqual([[], []])
  })

  it('names the decks that lack a slide, with its line in those that have it', () => {
    const [english = [], spanish] = report({ en: talk('T', 'a', 'b'), es: talk('T', 'a') })
    expect(english).toHaveLength(1)
    expect(english[0]).toMatch(/^b \S*en\.md:7 There is no such slide in `?es`?\.$/)
    expect(spanish).toEqual([])
  })

  it('says of slides in another order where that begins', () => {
    const found = report({ en: talk('T', 'a', 'b', 'c'), es: talk('T', 'b', 'a', 'c') })
    expect(found[0]).toEqual([])
    expect(found[1]).toHaveLength(1)
    expect(found[1]?.join()).toContain('This slide stands elsewhere than in `en`.')
  })
})
