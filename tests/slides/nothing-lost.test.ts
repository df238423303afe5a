import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listCases } from '../fixture-cases.js'
import { pieces, randomDocument } from '../random-document.js'
import { sampleDeck } from '../sample-deck.js'

const isFootnoteAlone = (text: string) => text.includes('[^1]: ') && !/\S\[\^1\]/.test(text)

describe('splitSlides', () => {
  it('keeps every word of any document on a slide or in its notes', () => {
    fc.assert(
      fc.property(randomDocument(pieces), ({ text, words }) => {
        fc.pre(
          !text.startsWith('---') && !isFootnoteAlone(text) && (text.match(/^\[\^1\]: /gm)?.length ?? 0) <= 1,
        )
        const slides = JSON.stringify(sampleDeck(text).slides)
        expect(words.filter((word) => !slides.includes(`${word}`))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('says every word once, but for the headings and footnotes that further slides repeat', () => {
    const plain = pieces.filter((piece) => !piece.includes('#') && !/\[\^|<h2|[-]{3}$/.test(piece))
    fc.assert(
      fc.property(fc.constantFrom(...plain), (piece) => {
        const deck = sampleDeck(`# Talk\n\n${piece.replaceAll('@', 'word')}\n\nend\n`)
        const shown = JSON.stringify(deck.slides.map(({ blocks, notes }) => [blocks, notes]))
        expect(shown.match(/word/g)?.length ?? 0).toBe(piece.match(/@/g)?.length ?? 0)
      }),
    )
  })

  it.each(listCases('split'))(
    'splits $name in the same way with Windows line ends made plain',
    ({ input }) => {
      const plain = input.replaceAll('\n', '\r\n').replace(/\r\n?/g, '\n')
      expect(sampleDeck(`\uFEFF${plain}`).slides).toEqual(sampleDeck(input).slides)
    },
  )
})
