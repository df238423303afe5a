import { describe, expect, it } from 'vitest'
import { chooseLocale } from '../../src/viewer/choose-locale.js'

describe('chooseLocale', () => {
  it.each([
    ['es', 'en es fr', 'es'],
    ['es-MX', 'en es', 'es'],
    ['pt', 'en pt-BR', 'pt-BR'],
    ['pt-PT', 'en pt-BR', 'pt-BR'],
    ['pt-PT', 'pt-BR pt-PT', 'pt-PT'],
    ['pt', 'pt-PT pt-BR', 'pt-BR'],
    ['zh-CN', 'en zh', 'zh'],
    ['zh-CN', 'zh-Hant zh-Hans', 'zh-Hans'],
    ['zh-TW', 'zh-Hans zh-Hant', 'zh-Hant'],
    ['zh-HK', 'zh zh-TW', 'zh-TW'],
    ['no', 'en nb', 'nb'],
    ['iw', 'en he', 'he'],
    ['tl', 'en fil', 'fil'],
    ['sr-Latn', 'sr sr-Latn', 'sr-Latn'],
    ['sr', 'sr-Latn en', 'sr-Latn'],
    ['de fr es', 'en es fr', 'fr'],
    ['zh-TW en', 'en zh-Hans', 'en'],
    ['zh-TW', 'en zh-Hans', 'zh-Hans'],
    ['en-GB', 'bg en', 'en'],
  ])('gives a visitor who reads %s, of %s, %s', (wanted, offered, chosen) => {
    expect(chooseLocale(wanted.split(' '), offered.split(' '))).toBe(chosen)
  })

  it.each([[['de']], [[]], [['*', '', 'x_y']]])('has nothing for %j', (wanted) => {
    expect(chooseLocale(wanted, ['en', 'bg'])).toBeUndefined()
  })
})
