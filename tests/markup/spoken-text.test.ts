import { expect, it } from 'vitest'
import { spokenText } from '../../src/markup/spoken-text.js'
import { sampleDeck } from '../sample-deck.js'

function said(text: string): string {
  const slide = sampleDeck(text).slides.at(-1)
  return slide === undefined ? '' : spokenText(slide)
}

it('is the notes where a slide has some', () => {
  expect(said('# A\n\n## B\n\nshown\n\nNote: heard\n').trim()).toBe('heard')
})

it('is what the slide shows where it has none, but for code and pictures', () => {
  const text = said('# A\n\n## B\n\none\n\n```js\ncode()\n```\n\n![picture](a.png)\n\n**Group**\n\n- two\n')
  expect(text.replace(/\s+/g, ' ').trim()).toBe('one Group two')
})
