import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Words, wordsFor } from '../../src/language/words.js'

const folder = new URL('../../src/language/words/', import.meta.url)
const tags = readdirSync(folder).map((name) => name.replace('.ts', ''))
const english = wordsFor('en')
const keys = Object.keys(english) as (keyof Words)[]

const places = (text: string) => text.match(/\{\w+\}/g)?.sort() ?? []

describe('wordsFor', () => {
  it.each(tags)('has all words in %s, none of them empty, each with the places of the English one', (tag) => {
    const words = wordsFor(tag)
    expect(Object.keys(words).sort()).toEqual([...keys].sort())
    for (const key of keys) {
      expect(words[key].trim()).toBe(words[key])
      expect(words[key]).not.toBe('')
      expect(places(words[key])).toEqual(places(english[key]))
    }
  })

  it.each(tags.filter((tag) => tag !== 'en'))('has words of its own in %s', (tag) => {
    expect(wordsFor(tag)).not.toBe(english)
    expect(wordsFor(tag).slideOf).not.toBe(english.slideOf)
  })

  it.each([
    ['pt-BR', 'pt'],
    ['zh-Hant', 'zh'],
    ['sr-Latn', 'sr'],
  ])('has other words in %s than in %s', (locale, language) => {
    expect(wordsFor(locale)).not.toBe(wordsFor(language))
  })

  it('keeps the number and the total of a slide', () => {
    expect(places(english.slideOf)).toEqual(['{n}', '{total}'])
  })

  it.each([
    ['es-MX', 'es'],
    ['pt-PT', 'pt'],
    ['zh-Hans-SG', 'zh'],
    ['zh-TW', 'zh-Hant'],
    ['zh-Hant-HK', 'zh-Hant'],
    ['yue', 'zh-Hant'],
    ['sr-Latn-RS', 'sr-Latn'],
    ['no', 'nb'],
    ['mt', 'en'],
    ['mn-Cyrl', 'en'],
  ])('takes for %s the words in %s', (locale, language) => {
    expect(wordsFor(locale)).toBe(wordsFor(language))
  })
})
