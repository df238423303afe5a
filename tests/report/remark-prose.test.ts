import { describe, expect, it } from 'vitest'
import { buildElement } from '../../src/markup/build-element.js'
import type { SlidePart } from '../../src/model/layout.js'
import type { SlideReport } from '../../src/model/report.js'
import { countProse, remarkOnProse } from '../../src/report/remark-prose.js'

const part = (letters: number): SlidePart => ({
  layout: 'text',
  step: 0,
  part: 1,
  parts: 1,
  from: { line: 1, share: 0 },
  columns: 1,
  beside: [],
  blocks: [
    {
      kind: 'paragraph',
      line: 1,
      element: buildElement('p', {}, [{ type: 'text', value: 'x'.repeat(letters) }]),
    },
  ],
})

const slide: SlideReport = { id: 'a', part: 1, layout: 'text', step: 0, minFontPx: 28, notes: false }

function deck(full: number, airy: number) {
  const parts = [
    ...Array.from({ length: full }, () => part(600)),
    ...Array.from({ length: airy }, () => part(60)),
  ]
  return { slides: parts.map(() => slide), prose: countProse(parts) }
}

describe('remarkOnProse', () => {
  it('names the density for talks where many slides are pages to read', () => {
    expect(remarkOnProse([deck(8, 4), deck(4, 8)])[0]).toMatch(
      /^12 of 24 slides .*`--density talk`.*`density: talk`/,
    )
  })

  it('says nothing of a few, or of few among many', () => {
    expect(remarkOnProse([deck(5, 0)])).toEqual([])
    expect(remarkOnProse([deck(8, 40)])).toEqual([])
    expect(remarkOnProse([])).toEqual([])
  })
})
