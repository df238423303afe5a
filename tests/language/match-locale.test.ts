import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchLocale } from '../../src/language/match-locale.js'

describe('matchLocale', () => {
  it.each([
    ['zh-CN', ['zh', 'zh-Hant'], 'zh'],
    ['zh-Hans', ['zh'], 'zh'],
    ['zh', ['zh'], 'zh'],
    ['zh', ['zh-CN'], 'zh-CN'],
    ['zh', ['zh-Hans'], 'zh-Hans'],
    ['zh-CN', ['zh-Hans', 'zh-TW'], 'zh-Hans'],
    ['zh-Hans', ['zh-CN'], 'zh-CN'],
    ['zh-CN', ['zh', 'zh-CN', 'zh-Hans'], 'zh-CN'],
    ['zh-SG', ['zh-Hans', 'zh-Hant'], 'zh-Hans'],
    ['zh-TW', ['zh', 'zh-Hant'], 'zh-Hant'],
    ['zh-Hant', ['zh-TW'], 'zh-TW'],
    ['zh-HK', ['zh-Hant'], 'zh-Hant'],
    ['zh-Hant', ['zh-HK'], 'zh-HK'],
    ['pt', ['pt-BR', 'pt-PT'], 'pt-BR'],
    ['pt-BR', ['pt', 'pt-PT'], 'pt'],
    ['pt-PT', ['pt'], 'pt'],
    ['es-MX', ['es'], 'es'],
    ['es', ['es-MX'], 'es-MX'],
    ['en', ['en-GB', 'en-US'], 'en-US'],
    ['no', ['nb'], 'nb'],
    ['nb', ['no'], 'no'],
    ['tl', ['fil'], 'fil'],
    ['sr', ['sr-Latn', 'sr-Cyrl'], 'sr-Cyrl'],
    ['ca-valencia', ['ca'], 'ca'],
  ])('finds for %s among %j %s', (asked, there, expected) => {
    expect(matchLocale(asked, there)).toBe(expected)
    expect(matchLocale(asked, [...there].reverse())).toBe(expected)
  })

  it.each([
    ['zh-CN', ['zh-Hant', 'zh-TW']],
    ['zh', ['zh-TW', 'zh-HK', 'zh-Hant']],
    ['zh-Hant', ['zh', 'zh-CN']],
    ['zh-HK', ['zh-TW']],
    ['pt-PT', ['pt-BR']],
    ['sr', ['sr-Latn']],
    ['es', ['es-MX', 'es-AR']],
    ['nn', ['nb', 'no']],
    ['en', []],
    ['en', ['es']],
  ])('finds for %s among %j none', (asked, there) => {
    expect(matchLocale(asked, there)).toBeUndefined()
  })

  it('finds what is there by its own name', () => {
    const tag = fc.constantFrom(
      'zh',
      'zh-CN',
      'zh-Hans',
      'zh-Hant',
      'zh-TW',
      'pt',
      'pt-BR',
      'pt-PT',
      'no',
      'nb',
      'sr-Latn',
    )
    fc.assert(
      fc.property(fc.uniqueArray(tag, { minLength: 1 }), (there) => {
        for (const one of there) expect(matchLocale(one, there)).toBe(one)
      }),
    )
  })
})
