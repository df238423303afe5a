import { describe, expect, it } from 'vitest'
import { listCases } from '../fixture-cases.js'
import { splitSample } from '../sample-deck.js'
import { formatOutline } from './format-outline.js'

describe('splitSlides', () => {
  it.each(listCases('split'))('splits $name', async ({ input, output }) => {
    const { value, diagnostics } = splitSample(input)
    await expect(formatOutline(value, diagnostics)).toMatchFileSnapshot(output)
  })
})
