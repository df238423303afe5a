import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { scriptOf } from '../../src/language/script-of.js'
import { wordLocales, type Words, wordsFor } from '../../src/language/words.js'

const folder = new URL('../../src/language/words/', import.meta.url)
const tags = readdirSync(folder).map((name) => name.replace('.ts', ''))
const english = wordsFor('en')
const keys = Object.keys(english) as (keyof Words)[]

/** What letters a script has, as Unicode calls it, where it is not called as ISO 15924 calls the script. */
const letters: Readonly<Record<string, string>> = {
  Hans: 'Hani',
  Hant: 'Hani',
  Jpan: 'Hani}\\p{scx=Hira}\\p{scx=Kana',
  Kore: 'Hang',
}

/** Words that are the same in a language as in English, and why. */
const sameAsEnglish: Readonly<Record<string, string>> = {
  'ca important': 'the Catalan word, as in English from Latin',
  'ca original': 'the Catalan word for it, as in English from Latin',
  'cs tip': 'the word for a hint in Czech software',
  'da links': 'the word for links in Danish software',
  'da original': 'the Danish word for it, as in English from Latin',
  'da start': 'what starts something, in Danish too',
  'da tip': 'the word for a hint in Danish software',
  'de links': 'the German word for links on the web',
  'de original': 'the German word for it, as in English from Latin',
  'es original': 'the Spanish word for it, as in English from Latin',
  'fr date': 'the French word, which English took over',
  'fr important': 'the French word, which English took over',
  'fr pause': 'the French word, which English took over',
  'nb original': 'the Norwegian word for it, as in English from Latin',
  'nb start': 'what starts something, in Norwegian too',
  'nl handout': 'the Dutch word, which is written with a hyphen',
  'nn original': 'the Norwegian word for it, as in English from Latin',
  'nn start': 'what starts something, in Norwegian too',
  'pt original': 'the Portuguese word for it, as in English from Latin',
  'pt-BR links': 'the word for links in Brazil',
  'pt-BR original': 'the Portuguese word for it, as in English from Latin',
  'pt-BR slideCount': 'the word for slides in Brazil, in its presentation software too',
  'pt-BR slides': 'the word for slides in Brazil, in its presentation software too',
  'ro important': 'the Romanian word, as in English from French',
  'ro original': 'the Romanian word for it, as in English from Latin',
  'sk tip': 'the word for a hint in Slovak software',
  'sv original': 'the Swedish word for it, as in English from Latin',
}

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

  it.each(tags)('writes %s in its own script', (tag) => {
    const script = scriptOf(tag)
    const own = new RegExp(`^[\\p{scx=${letters[script] ?? script}}\\p{M}]*$`, 'u')
    const foreign = Object.values(wordsFor(tag)).filter((text: string) => {
      const written = text.replace(/\{\w+\}/g, '').replace(/[^\p{L}]/gu, '')
      return !own.test(written)
    })
    expect(foreign).toEqual([])
  })

  it('leaves no English word in another language, but for those that are its own', () => {
    const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}]/gu, '')
    const same = tags
      .filter((tag) => tag !== 'en')
      .flatMap((tag) =>
        keys.filter((key) => plain(wordsFor(tag)[key]) === plain(english[key])).map((key) => `${tag} ${key}`),
      )
    expect(same.sort()).toEqual(Object.keys(sameAsEnglish).sort())
  })

  it('has the list of languages that docs/languages.md has', () => {
    const page = readFileSync(new URL('../../docs/languages.md', import.meta.url), 'utf8')
    const rows = [...page.matchAll(/^\| `([\w-]+)` +\|.*\|(.*)\|$/gm)]
    expect(rows.map(([, tag]) => tag)).toEqual(tags.sort())
    expect(new Set(rows.map(([, , by]) => by?.trim()))).toEqual(new Set(['polydeck authors']))
    expect(wordLocales).toEqual(tags.sort())
  })
})

describe('words that a project sets', () => {
  const overrides = {
    pt: { contents: 'Índice', continued: 'continua' },
    'pt-BR': { contents: 'Roteiro' },
    zh: { contents: '目次' },
    en: { contents: 'Agenda' },
    sr: { contents: 'Преглед' },
  }

  it.each([
    ['pt', 'contents', 'Índice'],
    ['pt-PT', 'contents', 'Índice'],
    ['pt-BR', 'contents', 'Roteiro'],
    ['pt-BR', 'continued', 'continua'],
    ['zh-CN', 'contents', '目次'],
    ['zh-Hant', 'contents', '目錄'],
    ['zh-TW', 'contents', '目錄'],
    ['sr-Latn', 'contents', 'Sadržaj'],
    ['sr-RS', 'contents', 'Преглед'],
    ['en-GB', 'contents', 'Agenda'],
    ['bg', 'contents', 'Съдържание'],
    ['mt', 'contents', 'Agenda'],
  ] as const)('say in %s for %s: %s', (locale, key, text) => {
    expect(wordsFor(locale, overrides)[key]).toBe(text)
  })

  it('leave the other words as they are', () => {
    const { contents, continued, ...others } = wordsFor('pt', overrides)
    expect({ contents, continued }).toEqual(overrides.pt)
    expect(wordsFor('pt')).toMatchObject(others)
  })
})
