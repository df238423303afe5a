import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/markup/text-of.js'
import { numberNotes } from '../../../src/render/article/number-notes.js'
import { type OutlinedSection, outlineSections } from '../../../src/render/article/outline-sections.js'
import { sampleLocalizedDeck } from '../sample-rendering.js'

function outlined(text: string): string[] {
  const digits = new Intl.NumberFormat('en')
  const slides = numberNotes(sampleLocalizedDeck(text).slides, { links: 'work', digits })
  const lines = ({ depth, title, passages, sections }: OutlinedSection): string[] => [
    `${'#'.repeat(depth)} ${textOf(title)} (${passages.length})`,
    ...sections.flatMap(lines),
  ]
  return outlineSections(slides).sections.flatMap(lines)
}

describe('outlineSections', () => {
  it.each([
    ['sections of one level', '# T\n\n## A\n\na\n\n## B\n\nb\n', ['# A (1)', '# B (1)']],
    [
      'levels that are skipped',
      '# T\n\n### A\n\na\n\n## B\n\nb\n\n### C\n\nc\n',
      ['# A (1)', '# B (1)', '## C (1)'],
    ],
    [
      'several headings of level 1',
      '# T\n\n## A\n\na\n\n# B\n\nb\n\n### C\n\nc\n\n# D\n\nd\n',
      ['# A (1)', '# B (1)', '## C (1)', '# D (1)'],
    ],
    ['slides without a heading', '# T\n\n## A\n\na\n\n---\n\nb\n\n---\n\nc\n', ['# A (3)']],
    [
      'a heading without text above its only child, at its own level',
      '# T\n\n## A\n\na\n\n# B\n\n### C\n\nc\n\n## D\n\nd\n',
      ['# A (1)', '# B (0)', '## C (1)', '## D (1)'],
    ],
  ])('gives depths without gaps for %s', (_, text, expected) => {
    expect(outlined(text)).toEqual(expected)
  })
})
