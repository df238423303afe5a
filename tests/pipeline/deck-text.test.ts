import { describe, expect, it } from 'vitest'
import { wordsFor } from '../../src/language/words.js'
import { alignDecks } from '../../src/locale/align-decks.js'
import { deckText } from '../../src/pipeline/deck-text.js'
import { sampleDeck } from '../sample-deck.js'

function textOf(markdown: string, locale: string) {
  const [deck] = alignDecks([sampleDeck(markdown, { locale })], undefined).value
  if (deck === undefined) throw new Error('There is no deck.')
  return deckText(deck, wordsFor(deck.lang))
}

describe('deckText', () => {
  it('tells on which line of the document a character first stands', () => {
    const document =
      '---\nauthor: Ω\n---\n\n# Talk\n\n## Ж\n\none\ntwo ж\n\n**Group**\n\n- 中\n\n```\n文\n```\n\n中\n'
    const { lineOf } = textOf(document, 'en')
    const lines = ['Ω', 'Ж', 'ж', '中', '文', 'ش'].map((character) => lineOf(character).line)
    expect(lines).toEqual([1, 7, 10, 14, 17, undefined])
  })

  it('has the quotation marks that the browser sets, where it sets any', () => {
    expect(textOf('# A\n\n<q>b</q>\n', 'ja').slides).toContain('「')
    expect(textOf('# A\n\nb\n', 'ja').slides).not.toContain('「')
  })

  it('is italic where something is emphasised and its script has italics', () => {
    const emphasised = ['de', 'ru', 'ar', 'zh-HK'].map((locale) => textOf('# A\n\n*b*\n', locale).italic)
    expect(emphasised).toEqual([true, true, false, false])
    expect(textOf('# A\n\nb\n', 'de').italic).toBe(false)
  })
})
