import { describe, expect, it } from 'vitest'
import { shownContent } from '../../src/tracking/shown-content.js'
import { sampleDeck } from '../sample-deck.js'

/** What the last slide of a document shows. */
function shown(text: string, pictures: Readonly<Record<string, string>> = {}): string {
  const slide = sampleDeck(`# T\n\n${text}`).slides.at(-1)
  return slide === undefined ? '' : shownContent(slide, (address) => pictures[address] ?? address)
}

describe('what a slide shows', () => {
  it.each([
    ['in another line', '## A\n\nText.', '\n\n## A\n\nText.'],
    ['with lines broken elsewhere', '## A\n\nOne two three.', '## A\n\nOne\ntwo three.'],
    ['with other signs for the same marks', '## A\n\n*One* and __two__.', '## A\n\n_One_ and **two**.'],
  ])('is the same %s', (_, one, other) => {
    expect(shown(one)).toBe(shown(other))
  })

  it.each([
    ['marks', '## A\n\nOne two.', '## A\n\n**One** two.'],
    ['the level', '## A\n\nText.', '### A\n\nText.'],
    ['the layout', '## A\n\nText.', '## A {layout=list}\n\nText.'],
    ['notes', '## A\n\nText.\n\nNote: One.', '## A\n\nText.\n\nNote: Two.'],
    ['an address', '## A\n\n[x](https://a.example)', '## A\n\n[x](https://b.example)'],
    ['space in code', '## A\n\n```\na b\n```', '## A\n\n```\na  b\n```'],
    ['items, which become paragraphs', '## A\n\n- One\n- Two', '## A\n\nOne\n\nTwo'],
    ['the title of a group', '## A\n\n**One**\n\nText.', '## A\n\n**Two**\n\nText.'],
    ['a caption', '## A\n\n![x](a.png "One")', '## A\n\n![x](a.png "Two")'],
  ])('differs by %s', (_, one, other) => {
    expect(shown(one)).not.toBe(shown(other))
  })

  it('is the same with a picture that lies elsewhere, and another one where the file is', () => {
    const [one, other] = ['## A\n\n![x](a.png)', '## A\n\n![x](b/a.png)']
    expect(shown(one, { 'a.png': '1' })).toBe(shown(other, { 'b/a.png': '1' }))
    expect(shown(one, { 'a.png': '1' })).not.toBe(shown(one, { 'a.png': '2' }))
  })
})
