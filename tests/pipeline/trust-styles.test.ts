import { describe, expect, it } from 'vitest'
import { createParser } from '../../src/markdown/create-parser.js'
import { parseText } from '../../src/pipeline/parse-text.js'
import { trustStyles } from '../../src/pipeline/trust-styles.js'
import { sampleFile } from '../sample-deck.js'

const text = `---
marp: true
style: |
  section { color: red }
---

# A

<style>
p { position: fixed; color: blue }
</style>
`
const nothing = { trust: undefined, root: '/talks', mostBytes: 100_000 }
const trusting = { ...nothing, trust: ['styles'] } as const
const { value: document } = parseText(sampleFile(text), createParser(), {})

describe('trustStyles', () => {
  it('takes out the styles of a document where nobody trusts them, and says so once', async () => {
    const { value, diagnostics } = await trustStyles(document, nothing)
    expect(value.styles).toBeUndefined()
    expect(diagnostics.map(({ rule, place }) => [rule, place.line])).toEqual([['document/foreign-style', 4]])
  })

  it('keeps them, below its slides, where the configuration does', async () => {
    const { value, diagnostics } = await trustStyles(document, trusting)
    expect(value.styles?.map(({ css }) => css.replace(/\s+/g, ' '))).toEqual([
      'section.slide { color: red }',
      'section.slide p { color: blue }',
    ])
    expect(diagnostics.map(({ message, place }) => [place.line, message])).toEqual([
      [10, "Of the document's styles `position: fixed` is left out."],
    ])
  })

  it('gives a document without styles back as it is', async () => {
    const plain = parseText(sampleFile('# A\n'), createParser(), {}).value
    expect((await trustStyles(plain, trusting)).value).toBe(plain)
  })
})
