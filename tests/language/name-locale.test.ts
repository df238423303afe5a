import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { chooseFamilies } from '../../src/fonts/choose-families.js'
import { cjkFamilies } from '../../src/fonts/families.js'
import { nameLocale, namesOfLocale, usualNames } from '../../src/language/name-locale.js'
import { nativeName } from '../../src/language/native-name.js'
import { directionOf, scriptOf } from '../../src/language/script-of.js'
import { wordsFor } from '../../src/language/words.js'

describe('nameLocale', () => {
  it.each([
    ['br', 'pt-BR'],
    ['BR', 'pt-BR'],
    ['tw', 'zh-TW'],
    ['hk', 'zh-HK'],
    ['mo', 'zh-MO'],
    ['cn', 'zh-CN'],
    ['jp', 'ja'],
    ['kr', 'ko'],
    ['pt', 'pt'],
    ['zh', 'zh'],
    ['pt_BR', 'pt-BR'],
    ['zh-hans', 'zh-Hans'],
    ['ZH_HANS_cn', 'zh-Hans-CN'],
  ])('takes %s for %s', (name, locale) => {
    expect(nameLocale(name)).toBe(locale)
  })

  it.each(['readme', 'constructor', 'toString', '__proto__', ''])('takes %s for none', (name) => {
    expect(nameLocale(name)).toBeUndefined()
  })

  it('lets the project decide', () => {
    const own = { br: 'br', ua: 'uk', 'zh-tw': 'zh-Hant', english: 'en' }
    expect(['br', 'UA', 'zh_TW', 'English', 'hk'].map((name) => nameLocale(name, own))).toEqual([
      'br',
      'uk',
      'zh-Hant',
      'en',
      'zh-HK',
    ])
  })

  it('knows which names a locale goes by', () => {
    expect(namesOfLocale('pt-BR')).toEqual(['br'])
    expect(namesOfLocale('es')).toEqual([])
  })
})

describe('the locales that folders stand for', () => {
  it.each(['tw', 'hk', 'mo'])('%s has traditional Chinese words and letters', (name) => {
    const locale = usualNames[name] ?? ''
    expect(wordsFor(locale)).toBe(wordsFor('zh-Hant'))
    expect(scriptOf(locale)).toBe('Hant')
    expect(chooseFamilies([locale], '語').families).toContain(cjkFamilies.tc)
    expect(chooseFamilies([locale], '語').families[1]).toBe(cjkFamilies.tc)
  })

  it.each(Object.values(usualNames))('%s has words and a name of its own', (locale) => {
    expect(wordsFor(locale)).not.toBe(wordsFor('en'))
    expect(nativeName(locale)).not.toBe(locale)
    expect(directionOf(locale)).toBe('ltr')
  })
})

describe('docs/configuration.md', () => {
  it('tells the usual names', () => {
    const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8')
    const [, table = ''] = page.split('## Names of locales')
    const told = [...table.matchAll(/`([a-z]{2})` \| `([A-Za-z-]+)` +\|/g)].map(([, name, locale]) => [
      name,
      locale,
    ])
    expect(Object.fromEntries(told)).toMatchObject(usualNames)
  })
})
