import { describe, expect, it } from 'vitest'
import { contrastOf, parseColour } from '../../../src/markup/colour.js'
import { groundOf } from '../../../src/render/settings/ground.js'

const contrast = (one: string | undefined, other: string | undefined) => {
  const [a, b] = [parseColour(one ?? ''), parseColour(other ?? '')]
  return a === undefined || b === undefined ? 0 : contrastOf(a, b)
}

/** A pixel under a picture's opacity, over its ground. */
const seen = (pixel: number, opacity: number, paper: string | undefined) => {
  const { red, green, blue } = parseColour(paper ?? '') ?? { red: 0, green: 0, blue: 0 }
  const mix = [red, green, blue].map((one) => Math.round(opacity * pixel + (1 - opacity) * one))
  return `rgb(${mix.join(' ')})`
}

describe('a ground', () => {
  it.each([
    '#000',
    '#123',
    'navy',
    '#777',
    '#808080',
    'tomato',
    'gold',
    '#eee',
    '#ff0000',
    '#00ff00',
    'white',
  ])('of %s gets text that can be read on it', (colour) => {
    const ground = groundOf({ 'background-color': colour }, true)
    expect(contrast(ground?.ink, ground?.paper)).toBeGreaterThanOrEqual(4.5)
  })

  it('of a gradient gets text that can be read on the worst of it', () => {
    const ground = groundOf({ 'background-gradient': 'linear-gradient(#ffffff, #c0c0ff)' }, true)
    expect(ground).toMatchObject({ ink: '#14181f', isDark: false })
    expect(groundOf({ 'background-gradient': 'linear-gradient(#000000, #222288)' }, true)).toMatchObject({
      ink: '#ffffff',
      isDark: true,
    })
  })

  it.each([
    {},
    { color: 'white' },
    { color: '#101010' },
    { 'background-color': 'white' },
    { 'background-color': '#000' },
  ])('of a picture lets so much of it through that text can be read on any of its pixels: %s', (settings) => {
    const { opacity = 1, paper, ink } = groundOf({ 'background-image': 'a.png', ...settings }, true) ?? {}
    for (const pixel of [0, 255])
      expect(contrast(ink, seen(pixel, opacity, paper))).toBeGreaterThanOrEqual(4.5)
  })

  it('shows a picture as it is where nothing stands on it, beside text, and where its author wants so', () => {
    expect(groundOf({ 'background-image': 'a.png' }, false)?.opacity).toBe(1)
    expect(groundOf({ 'background-image': 'a.png', 'background-opacity': '0.9' }, true)?.opacity).toBe(0.9)
    const split = { 'background-image': 'a.png', 'background-side': 'left', 'background-split': '33' }
    expect(groundOf(split, true)).toEqual({
      name: expect.stringMatching(/^ground-[\da-f]{8}$/),
      opacity: 1,
      isDark: false,
      picture: 'a.png',
      split: { side: 'left', share: 33 },
    })
  })

  it("is the theme's where nothing is said of it", () => {
    expect(groundOf({ transition: 'fade' }, true)).toBeUndefined()
  })
})
