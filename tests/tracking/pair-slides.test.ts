import { describe, expect, it } from 'vitest'
import { readOutline } from '../../src/locale/read-outline.js'
import { pairSlides, type ShownSlide } from '../../src/tracking/pair-slides.js'
import { shownContent } from '../../src/tracking/shown-content.js'
import { sampleDeck } from '../sample-deck.js'

const words = (name: string) => Array.from({ length: 20 }, (_, index) => `${name}${index}`).join(' ')
const section = (heading: string, name = heading) => `## ${heading}\n\n${words(name)}\n`
const all = ['A', 'B', 'C', 'D'].map((heading) => section(heading))

/** A version of a document; ids are those of its own headings, but for the last one, where that is said. */
function version(text: string, lastId?: string): readonly ShownSlide[] {
  const deck = sampleDeck(`# T\n\n${text}`)
  const { slides } = readOutline(deck)
  return deck.slides.flatMap((slide, index) => {
    const outline = slides[index]
    const content = shownContent(slide, (address) => address)
    return outline === undefined
      ? []
      : [{ id: (index === deck.slides.length - 1 ? lastId : undefined) ?? slide.slug, outline, content }]
  })
}

/** What became of slides, such as `changed A > Z`, without those that are as they were. */
function changes(older: readonly ShownSlide[], newer: readonly ShownSlide[]): readonly string[] {
  return pairSlides(older, newer).flatMap(({ kind, before, after }) => {
    const names = [older[before ?? -1], newer[after ?? -1]].flatMap((slide) => slide?.outline.heading ?? [])
    return kind === 'same' ? [] : [`${kind} ${[...new Set(names)].join(' > ')}`]
  })
}

const told = (older: readonly string[], newer: readonly string[]) =>
  changes(version(older.join('\n')), version(newer.join('\n')))

describe('slides of two versions', () => {
  const [a = '', b = '', c = '', d = ''] = all

  it('are the same where nothing changed, and wherever lines are broken', () => {
    expect(told(all, all)).toEqual([])
    expect(told([a], ['', '', a.replaceAll(' A1', '\nA1')])).toEqual([])
  })

  it.each([
    ['one is new', all, [a, section('N'), b, c, d], ['new N']],
    ['one is gone, and stands where it stood', all, [a, c, section('D', 'x')], ['removed B', 'changed D']],
    ['the first ones are gone', all, [c, d], ['removed A', 'removed B']],
    ['a heading was reworded', all, [a, section('Z', 'B'), c, d], ['changed B > Z']],
    ['one was moved down', all, [b, c, a, d], ['moved A']],
    ['one was moved up and changed', all, [a, d.replace('D3', 'new'), b, c], ['changed D']],
    ['one was put before others of the same heading', [a, a, b], [section('A', 'n'), a, a, b], ['new A']],
    ['all are new', [], [a], ['new A']],
  ])('are told apart where %s', (_, older, newer, expected) => {
    expect(told(older, newer)).toEqual(expected)
  })

  it('are found by the id of their source where heading and words are others', () => {
    const older = version(section('Harina', 'x'), 'flour')
    const newer = version(section('Farina', 'y'), 'flour')
    expect(changes(older, newer)).toEqual(['changed Harina > Farina'])
    expect(changes(older, version(section('Farina', 'y'), 'oven'))).toEqual(['removed Harina', 'new Farina'])
  })

  it('show what one was that is two now', () => {
    const long = `## A\n\n${words('a')}\n\n${words('b')}\n`
    expect(told([long, b], [section('A', 'a'), section('N', 'b'), b])).toEqual(['changed A', 'changed A > N'])
  })
})
