import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/markup/text-of.js'
import { numberNotes } from '../../../src/render/article/number-notes.js'
import { sampleLocalizedDeck } from '../sample-rendering.js'

/** The notes of each slide that has any, `number text`, and what the slides say. */
function numbered(text: string, links: 'work' | 'print', locale = 'en') {
  const digits = new Intl.NumberFormat(locale, { useGrouping: false })
  const slides = numberNotes(sampleLocalizedDeck(text).slides, { links, digits })
  return {
    notes: slides.map(({ footnotes }) =>
      footnotes.map(({ number, content }) => `${number} ${textOf(content)}`),
    ),
    text: slides.map(({ slide }) => [
      textOf(slide.heading),
      ...slide.blocks.map((block) => ('element' in block ? textOf(block.element) : block.kind)),
      textOf(slide.notes),
    ]),
    footnotes: slides.map(({ footnotes }) => footnotes),
  }
}

describe('numberNotes', () => {
  it('numbers footnotes through the whole document, each below its own slide', () => {
    const { notes, text } = numbered(
      '# T\n\n## A\n\nOne[^a] and two[^b], one again[^a].\n\n## B\n\nThree[^b].\n\n[^a]: Alpha.\n\n[^b]: Beta.\n',
      'work',
    )
    expect(notes).toEqual([[], ['1 Alpha.', '2 Beta.'], ['3 Beta.']])
    expect(text[1]).toEqual(['A', 'One1 and two2, one again1.', ''])
  })

  it('puts the addresses of links in the same row where they are printed, each once on a slide', () => {
    const text =
      '# T\n\n## A\n\n[x](https://example.com/x)[^a] [y](#b) [x again](https://example.com/x) <https://example.com/z>\n\n[^a]: See [w](https://example.com/w).\n'
    expect(numbered(text, 'print').notes[1]).toEqual([
      '1 https://example.com/x',
      '2 See w (https://example.com/w).',
    ])
    expect(numbered(text, 'work').notes[1]).toEqual(['1 See w.'])
  })

  it('numbers what speaker notes refer to after what the slide does', () => {
    const { notes, text } = numbered(
      '# T\n\n## A\n\nShown[^a].\n\n::: notes\nSaid[^b].\n:::\n\n[^a]: Alpha.\n\n[^b]: Beta.\n',
      'work',
    )
    expect(notes[1]).toEqual(['1 Alpha.', '2 Beta.'])
    expect(text[1]?.at(-1)).toBe('Said2.')
  })

  it('keeps a footnote that nothing in the text refers to, such as one of the title, without a way back', () => {
    const { notes, footnotes } = numbered(
      '# T[^a]\n\nText.\n\nMore.\n\n## A\n\nText.\n\n[^a]: Alpha.\n',
      'work',
    )
    expect(notes.flat()).toEqual(['1 Alpha.'])
    expect(footnotes.flat().map(({ id }) => id)).toEqual(['~note-1'])
  })

  it('ends where a footnote refers to itself', () => {
    const { notes } = numbered('# T\n\n## A\n\nOne[^a].\n\n[^a]: Alpha[^a].\n', 'work')
    expect(notes[1]?.length).toBe(1)
  })
})
