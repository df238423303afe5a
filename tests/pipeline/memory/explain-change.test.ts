import { describe, expect, it } from 'vitest'
import { explainChange } from '../../../src/pipeline/memory/explain-change.js'
import { keyParts, type KeyPart, type KnownSlide } from '../../../src/pipeline/memory/known-deck.js'

const slide = (title: string, hash = 'a'): KnownSlide => ({ id: title.toLowerCase(), title, hash })
const parts = Object.fromEntries(keyParts.map((part) => [part, '1'])) as Record<KeyPart, string>
const known = (slides: readonly KnownSlide[], changed: Partial<Record<KeyPart, string>> = {}) => ({
  deck: 'talk',
  locale: 'bg',
  document: '/bg.md',
  record: '',
  outputs: [],
  assets: [],
  parts: { ...parts, ...changed },
  slides,
})
const now = (slides: readonly KnownSlide[], changed: Partial<Record<KeyPart, string>> = {}) => ({
  hash: '',
  parts: { ...parts, ...changed },
  slides,
  pictures: [],
})

const before = ['A', 'B', 'C', 'D'].map((title) => slide(title))
const all = ['A', 'B', 'C', 'D'].map((title) => slide(title, 'b'))

describe('why a deck is made anew', () => {
  it.each([
    ['one slide', [slide('A', 'b'), ...before.slice(1)], '1 slide changed: A'],
    ['many slides', all, '4 slides changed: A, B, C and 1 more'],
    ['a new slide', [...before, slide('E')], '1 slide new: E'],
    ['a slide less', before.slice(0, 3), '1 slide gone: D'],
    ['a moved slide', [...before].reverse(), 'slides were moved'],
    ['a comment', before, 'its document or its source changed'],
    [
      'slides of one name',
      [slide('A', 'b'), { ...slide('A'), id: 'a-1' }, ...before.slice(1)],
      '1 slide changed: A; 1 slide new: A',
    ],
  ])('%s', (_, slides, why) => {
    expect(explainChange(known(before), now(slides, { slides: '2', document: '2' }), false)).toBe(why)
  })

  it.each([
    ['program', 'another version of polydeck'],
    ['browser', 'another browser'],
    ['theme', 'the theme changed'],
    ['pictures', 'a picture changed'],
    ['document', 'what is true of the whole deck changed'],
  ] as const)('another %s', (part, why) => {
    expect(explainChange(known(before), now(before, { [part]: '2' }), false)).toBe(why)
  })

  it('says so where nothing changed', () => {
    expect(explainChange(undefined, now(before), false)).toBe('new')
    expect(explainChange(known(before), now(before), true)).toBe('asked for')
    expect(explainChange(known(before), now(before), false)).toBe('its files were not as it left them')
  })
})
