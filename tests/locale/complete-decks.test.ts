import { describe, expect, it } from 'vitest'
import { collectImages } from '../../src/assets/collect-images.js'
import { alignDecks } from '../../src/locale/align-decks.js'
import { completeDecks } from '../../src/locale/complete-decks.js'
import { markOutdated } from '../../src/locale/mark-outdated.js'
import { textOf } from '../../src/markup/text-of.js'
import type { LocalizedDeck } from '../../src/model/deck.js'
import type { MissingPolicy } from '../../src/model/policy.js'
import { sampleDeck } from '../sample-deck.js'

const section = (title: string, text: string) => `## ${title}\n\n${text}\n\n`
const one = section('One', '- a 1\n- b 2\n- c 3')
const two = section('Two', '| a | b |\n| - | - |\n| 4 | 5 |')
const three = section('Three', 'See [this](https://example.org/three).\n\nAnd 77.')
const four = section('Four', '```py\nprint(4)\n```')
const part = '## Part\n\nShort.\n\n### Deep\n\n- x 10\n- y 11\n\n### Deeper\n\n1. z 12\n2. w 13\n'
const title = '# Talk\n\n'
const source = title + one + two + three + four + part

function complete(
  texts: Readonly<Record<string, string>>,
  missing: MissingPolicy = 'source',
  asked?: string,
) {
  const decks = Object.entries(texts).map(([locale, text]) => sampleDeck(text, { locale }))
  return completeDecks(alignDecks(decks, asked ?? 'en').value, { missing, words: {} })
}

/** The ids of a deck's slides; those that are borrowed in brackets. */
const shown = (deck: LocalizedDeck | undefined) =>
  deck?.slides.map(({ id, borrowed }) => (borrowed === undefined ? id : `[${id}]`)).join(' ')

describe('slides that a translation lacks', () => {
  it.each([
    ['one in the middle', title + one + three + four + part, 'title one [two] three four part deep deeper'],
    ['several in a row', title + one + four + part, 'title one [two] [three] four part deep deeper'],
    ['the first one', title + two + three + four + part, 'title [one] two three four part deep deeper'],
    ['all of the end', title + one + two, 'title one two [three] [four] [part] [deep] [deeper]'],
    [
      'a section whose children are there',
      title + one + two + three + four + part.replace('## Part\n\nShort.\n\n', ''),
      'title one two three four [part] deep deeper',
    ],
    [
      'one behind a slide that was moved to the end',
      title + two + four + part + one,
      'title two [three] four part deep deeper one',
    ],
  ])('stand where the source has them: %s', (_, es, expected) => {
    expect(shown(complete({ en: source, es })[1])).toBe(expected)
  })

  it('are in the source’s language, marked, and counted as missing', () => {
    const [en, es] = complete({ en: source, es: title + one + three + four + part })
    const placed = es?.slides[2]
    expect(placed).toMatchObject({
      id: 'two',
      mark: { kind: 'untranslated', isShown: true },
      borrowed: { file: { shownAs: 'en.md' }, lang: 'en' },
    })
    expect(placed?.slide).toBe(en?.slides[2]?.slide)
    expect(es?.missing).toEqual(['two'])
    expect(en?.slides.every(({ mark }) => mark === undefined)).toBe(true)
  })

  it('leave an extra slide where it is', () => {
    const own = section('Solo aquí', '> a quote of our own')
    const es = title + one + two + three + own + four
    expect(shown(complete({ en: source, es })[1])).toBe(
      'title one two three solo-aquí four [part] [deep] [deeper]',
    )
  })

  it('are none where their text stands on another slide', () => {
    const es = title + one.trimEnd() + '\n\n' + two.replace('## Two\n\n', '') + three + four + part
    const [, deck] = complete({ en: source, es })
    expect(deck?.pairing.mergedInto.size).toBe(1)
    expect(shown(deck)).toBe('title one three four part deep deeper')
  })

  it('find their pictures from the translation’s folder', () => {
    const pictured = source + section('Seen', '![a](images/a.png)\n\n![b](https://example.org/b.png)')
    const decks = [
      sampleDeck(pictured, { path: '/docs/talk.md' }),
      sampleDeck(source, { locale: 'es', path: '/docs/translations/es/talk.md' }),
    ]
    const [, es] = completeDecks(alignDecks(decks, 'en').value, { missing: 'source', words: {} })
    const images = collectImages((es?.slides.slice(-1) ?? []).map(({ slide }) => slide))
    expect(images.map(({ properties }) => properties.src)).toEqual([
      '../../images/a.png',
      'https://example.org/b.png',
    ])
  })

  it('have their headings in the agenda', () => {
    const [, es] = complete({ en: `---\nagenda: true\n---\n\n${source}`, es: title + one })
    const agenda = es?.slides.find(({ slide }) => slide.role === 'agenda')
    const [list] = agenda?.slide.blocks ?? []
    expect(list !== undefined && 'element' in list ? textOf(list.element) : '').toBe('OneTwoThreeFourPart')
  })

  it('are left out where the source is a guess, and where the project says so', () => {
    const es = title + one
    expect(shown(complete({ fr: source, es }, 'source', 'xx')[1])).toBe('title one')
    expect(shown(complete({ en: source, es }, 'omit')[1])).toBe('title one')
  })

  it('are a heading and a line in the deck’s language where a placeholder is asked for', () => {
    const [, es] = complete({ en: source, es: title + one + three + four + part }, 'placeholder')
    const placed = es?.slides[2]
    const [line, ...others] = placed?.slide.blocks ?? []
    expect(textOf(placed?.slide.heading ?? [])).toBe('Two')
    expect(others).toEqual([])
    expect(line).toMatchObject({
      kind: 'paragraph',
      element: { properties: { lang: 'es', dir: 'ltr' }, children: [{ value: 'Aún sin traducir' }] },
    })
    expect(placed?.mark).toEqual({ kind: 'untranslated', isShown: false })
  })
})

describe('outdated slides', () => {
  const [, deck] = complete({ en: source, es: title + one + three + four + part })
  if (deck === undefined) throw new Error('no deck')
  const marksOf = (policy: 'show' | 'mark' | 'fail') =>
    markOutdated(deck, new Set(['one', 'two']), policy).slides.flatMap(({ id, mark }) =>
      mark === undefined ? [] : `${id} ${mark.kind} ${mark.isShown}`,
    )

  it('are marked, and show it where the project says so; one that is not translated is no more than that', () => {
    expect(marksOf('show')).toEqual(['one outdated false', 'two untranslated true'])
    expect(marksOf('fail')).toEqual(marksOf('show'))
    expect(marksOf('mark')).toEqual(['one outdated true', 'two untranslated true'])
  })
})
