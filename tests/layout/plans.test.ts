import { describe, expect, it } from 'vitest'
import { listCases } from '../fixture-cases.js'
import { sampleDeck } from '../sample-deck.js'
import { formatPlans } from './format-plans.js'

describe('chooseLayout and draftSlide', () => {
  it.each(listCases('layout'))('plans $name', async ({ input, output }) => {
    await expect(formatPlans(sampleDeck(input))).toMatchFileSnapshot(output)
  })
})
