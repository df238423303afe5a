import { describe, expect, it } from 'vitest'
import { sampleDeck, splitSample } from '../sample-deck.js'
import { patterns } from './pathological-text.js'

function timeOf(text: string): number {
  const start = performance.now()
  sampleDeck(text)
  return performance.now() - start
}

// A busy machine may be slow once; what is slow by nature is slow every time.
describe('a document', { retry: 4 }, () => {
  it.each(Object.entries(patterns))('of %s is split in time that grows with its length', (_, make) => {
    const small = timeOf(make(3_000))
    const large = timeOf(make(12_000))
    expect(large).toBeLessThan(3000)
    expect(large).toBeLessThan(Math.max(150, 10 * small))
  })

  const nestings: readonly (readonly [string, string, string])[] = [
    ['boxes', '<div>', '</div>'],
    ['marks', '<b>', '</b>'],
    ['lists', '<ul><li>', '</li></ul>'],
    ['quotes', '<blockquote>', '</blockquote>'],
    ['unclosed boxes', '<div>', ''],
    ['unclosed marks', '<i>', ''],
    ['drawings', '<svg>', '</svg>'],
    ['emphasis', '*a **', ''],
  ]

  it.each(nestings)('of %s nested deeply keeps its text', (_, open, close) => {
    for (const depth of [50, 150, 1500, 20_000]) {
      const start = performance.now()
      const text = `before ${open.repeat(depth)} inside ${close.repeat(depth)} after\n\n## Next\n\nlast`
      const slides = JSON.stringify(sampleDeck(text).slides)
      expect(slides).toContain('before')
      expect(slides).toContain('last')
      if (open !== '<svg>') expect(slides).toContain('inside')
      expect(performance.now() - start).toBeLessThan(3000)
    }
  })

  it('that nothing can parse is shown as it is written, and is reported', () => {
    const text = `# Talk\n\n${'<div>'.repeat(20_000)}\n`
    const { value, diagnostics } = splitSample(text)
    expect(diagnostics.map(({ rule }) => rule)).toContain('document/too-deep')
    expect(JSON.stringify(value.slides)).toContain('# Talk')
  })

  it('does not show what a script says that stands too deep', () => {
    const text = `${'<div>'.repeat(150)}a<script>evil()</script><img src="a.png">`
    const slides = JSON.stringify(sampleDeck(text).slides)
    expect(slides).not.toContain('evil')
    expect(slides).toContain('a.png')
  })
})
