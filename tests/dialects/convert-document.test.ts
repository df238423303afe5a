import { describe, expect, it } from 'vitest'
import { convertDocument } from '../../src/dialects/convert-document.js'
import { detectDialect } from '../../src/dialects/detect-dialect.js'
import { listCases } from '../fixture-cases.js'
import { splitSample } from '../sample-deck.js'
import { formatOutline } from '../slides/format-outline.js'
import { openSample, rewriteSample } from './open-sample.js'

const convert = (text: string) => {
  const document = openSample(text)
  return convertDocument(rewriteSample(text, detectDialect(document, undefined).dialect), document)
}

describe('convertDocument', () => {
  it.each(listCases('dialects'))('writes a deck as one of this program: $name', async ({ input, output }) => {
    const text = convert(input)
    await expect(text).toMatchFileSnapshot(output.replace('output.txt', 'converted.txt'))
    expect(detectDialect(openSample(text), undefined).dialect).toBe('polydeck')
  })

  it.each(listCases('dialects'))(
    'makes a deck of which nothing is found that it could help: $name',
    ({ input }) => {
      const { value, diagnostics } = splitSample(convert(input))
      const avoidable = diagnostics.filter(({ rule }) => /^(document|front-matter|slide)\//.test(rule))
      expect(formatOutline(value, avoidable)).not.toMatch(/^! /m)
    },
  )

  it('lets headings begin slides, and keeps deeper ones on them', () => {
    const marp = '---\nmarp: true\n---\n\n# A\n\n## B\n\n---\n\n# C\n\ntext\n\n### D\n\n---\n\nno heading\n'
    expect(convert(marp)).toBe('# A\n\n#### B\n\n## C\n\ntext\n\n#### D\n\n---\n\nno heading\n')
  })

  it('writes notes as notes, and a sentence that begins like one as none', () => {
    const marp = '---\nmarp: true\n---\n\n# A\n\nNote: seen\n\n<!-- said -->\n'
    expect(convert(marp)).toBe('# A\n\n*Note*: seen\n\n::: notes\nsaid\n:::\n')
  })

  it('keeps a slide apart that holds a background alone', () => {
    const marp = '---\nmarp: true\n---\n\n# A\n\n---\n\n![bg](a.png)\n\n---\n\n# B\n\ntext\n'
    const text = convert(marp)
    expect(text).toBe('# A\n\n---\n<!-- .slide: background-image="a.png" -->\n\n---\n\n## B\n\ntext\n')
    expect(splitSample(text).value.slides.map(({ heading }) => heading.length)).toEqual([1, 1, 0, 1])
  })
})
