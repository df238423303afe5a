import { describe, expect, it } from 'vitest'
import { parseLock } from '../../src/tracking/parse-lock.js'

const source = { heading: 'h', blocks: 'b c', words: 'AAB' }
const slide = { follows: 'f', hash: 'h', words: '' }
const lock = (own: object, translated: object, version = 1) =>
  JSON.stringify({ version, decks: { talk: { source: own, locales: { bg: translated } }, '': {} } })

const parse = (text: string) => parseLock(text, 'translations.lock.json')
const ruleOf = (text: string) => parse(text).diagnostics.map(({ rule }) => rule)

describe('parseLock', () => {
  it('gives what each deck records', () => {
    const { value, diagnostics } = parse(
      lock({ 'a x': { ...source, was: ['old'] } }, { a: slide, b: { hash: 'g', words: '' } }),
    )
    expect(diagnostics).toEqual([])
    expect(value?.get('talk')?.source).toEqual([
      { id: 'a', print: { hash: 'x', heading: 'h', blocks: ['b', 'c'], words: [1] }, was: ['old'] },
    ])
    expect([...(value?.get('talk')?.locales.get('bg') ?? [])]).toEqual([
      ['a', { follows: 'f', hash: 'h', words: [] }],
      ['b', { hash: 'g', words: [] }],
    ])
    expect(value?.size).toBe(1)
  })

  it.each([
    ['a record of the source without its hash', { a: source }, {}],
    ['a record of the source without its id', { ' x': source }, {}],
    ['a heading that is no text', { 'a x': { ...source, heading: 1 } }, {}],
    ['blocks that are no text', { 'a x': { ...source, blocks: [] } }, {}],
    ['words that are cut off', { 'a x': { ...source, words: 'AA' } }, {}],
    ['words that are none', { 'a x': { ...source, words: 7 } }, {}],
    ['earlier ids that are no list', { 'a x': { ...source, was: 'old' } }, {}],
    ['earlier ids that are no text', { 'a x': { ...source, was: [1] } }, {}],
    ['a record that is no object', { 'a x': 'text' }, {}],
    ['a translation without its hash', {}, { a: { words: '' } }],
    ['a translation whose source is no text', {}, { a: { ...slide, follows: 1 } }],
    ['a translation without words', {}, { a: { hash: 'h' } }],
    ['translations that are no object', {}, []],
  ])('takes no lock with %s', (_, own, translated) => {
    expect(ruleOf(lock(own, translated))).toEqual(['lock/unreadable'])
  })

  it.each([
    ['', 'lock/unreadable'],
    ['[]', 'lock/unreadable'],
    ['{ "version": "1", "decks": {} }', 'lock/unreadable'],
    ['{ "version": 1, "decks": [] }', 'lock/unreadable'],
    ['{ "version": 1, "decks": { "talk": 1 } }', 'lock/unreadable'],
    [lock({}, {}, 2), 'lock/newer-version'],
    ['{\n<<<<<<< ours\n}', 'lock/conflict'],
  ])('says of %j that it is %s', (text, rule) => {
    expect(ruleOf(text)).toEqual([rule])
  })
})
