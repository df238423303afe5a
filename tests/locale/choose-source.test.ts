import { describe, expect, it } from 'vitest'
import { chooseSource } from '../../src/locale/choose-source.js'
import { sampleDeck } from '../sample-deck.js'

const decksIn = (...locales: readonly string[]) => locales.map((locale) => sampleDeck('# A', { locale }))

describe('chooseSource', () => {
  it.each([
    ['zh-CN', ['en', 'zh'], 'zh'],
    ['zh', ['en', 'zh-Hans'], 'zh-Hans'],
    [undefined, ['bg', 'en-GB'], 'en-GB'],
    [undefined, ['bg', 'en', 'en-GB'], 'en'],
  ])('takes for %s among %j %s', (asked, locales, expected) => {
    expect(
      chooseSource(
        decksIn(...locales).map(({ file, slides }) => ({ locale: file.locale, slides })),
        asked,
      ),
    ).toEqual({ locale: expected, guessed: false })
  })
})
