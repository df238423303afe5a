import { describe, expect, it } from 'vitest'
import { usualLimits } from '../../src/model/limits.js'
import { outlineDocument } from '../../src/pipeline/outline-document.js'
import { withinLimit } from '../../src/pipeline/within-limit.js'
import { createParser } from '../../src/markdown/create-parser.js'
import { checkFiles, findIn } from './check-files.js'

const long = 'x'.repeat(20_000)
const forEver = () => {
  for (;;);
}

describe('work on a text', () => {
  it('gives what it gives, or throws what it throws', () => {
    for (const text of ['', long]) {
      expect(withinLimit(text, () => undefined)).toEqual({ value: undefined })
      expect(() => withinLimit(text, () => JSON.parse('{') as unknown)).toThrow(SyntaxError)
    }
  })

  it.each([
    ['runs for ever', forEver],
    ['goes back and forth in an expression', () => /^(a+)+$/.test(`${'a'.repeat(60)}b`)],
    [
      'catches whatever stops it',
      () => {
        try {
          forEver()
        } catch {
          return true
        } finally {
          forEver()
        }
        return true
      },
    ],
  ])('is stopped where it %s', (_, work) => {
    const start = performance.now()
    expect(withinLimit(long, work, 100)).toBeUndefined()
    expect(performance.now() - start).toBeLessThan(5000)
  })

  it('that was stopped does not disturb what comes after it', () => {
    const parser = createParser()
    const text = `# Talk\n\n${'[^a]: **b** {.c}\n\n- [x] d[^a]\n\n::: notes\n'.repeat(3000)}`
    const outline = () =>
      outlineDocument({ deck: 'talk', text: '# A\n\n## B\n\n- [x] c[^1]\n\n[^1]: d\n' }, parser)
    const before = outline()
    expect(withinLimit(text, () => parser.render(text, {}), 5)).toBeUndefined()
    expect(outline()).toEqual(before)
  })
})

const slides = (count: number) => `# Talk\n\n${'## Slide\n\ntext\n\n'.repeat(count - 2)}`

describe('a document', () => {
  it('that is too large fails alone', async () => {
    const text = `# Talk\n\n${'word '.repeat(usualLimits.bytes / 5)}\n`
    const { report } = await checkFiles({ 'a/en.md': text, 'b/en.md': slides(3) })
    expect(report.diagnostics).toMatchObject([
      {
        rule: 'document/too-large',
        severity: 'error',
        message: expect.stringContaining('1048576') as string,
      },
    ])
    expect(report.decks.map(({ deck }) => deck)).toEqual(['b'])
  })

  it('with too many slides fails alone, and says where the first one of them begins', async () => {
    const files = { 'a/en.md': slides(6), 'b/en.md': slides(5) }
    const limits = { ...usualLimits, slides: 5 }
    expect(await findIn(files, { limits })).toEqual(['document/too-many-slides a/en.md:15'])
    const { report } = await checkFiles(files, { limits })
    expect(report.decks.map(({ deck }) => deck)).toEqual(['b'])
  })

  it('cannot set its own limits', async () => {
    const text = `---\nlimits: { slides: 100, bytes: 100000 }\nslides: 100\n---\n\n${slides(6)}`
    const limits = { bytes: 1000, slides: 5 }
    expect(await findIn({ 'a/en.md': text }, { limits })).toEqual(['document/too-many-slides a/en.md:20'])
  })

  it('may have a thousand slides', async () => {
    expect(await findIn({ 'a/en.md': slides(usualLimits.slides) })).toEqual([])
    expect(await findIn({ 'a/en.md': slides(usualLimits.slides + 1) })).toHaveLength(1)
  })
})
