import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchReader } from './open-deck.js'

/** What must be legible on what, in tokens that nobody set. */
const pairs = [
  ['--ink', '--paper'],
  ['--accent', '--paper'],
  ['--accent', '--card'],
  ['--link', '--paper'],
  ['--quiet', '--paper'],
  ['--ink', '--tint'],
  ['--good', '--paper'],
  ['--bad', '--paper'],
  ['--title-ink', '--title-paper'],
  ['--title-quiet', '--title-paper'],
  ['--section-ink', '--section-paper'],
  ['--section-quiet', '--section-paper'],
  ['--section-accent', '--section-paper'],
  ['--code-ink', '--code-paper'],
  ['--controls-ink', '--controls-paper'],
  ['--controls-ink', '--controls-active'],
] as const

const hues = Array.from({ length: 24 }, (_, index) => `hsl(${index * 15}`)
const brands = hues.flatMap((hue) =>
  ['20%', '40%', '50%', '60%', '85%'].map((light) => `${hue} 90% ${light})`),
)

let browser: Browser
beforeAll(async () => {
  browser = await launchReader()
})
afterAll(() => browser.close())

describe.each([
  { scheme: 'light', paper: '#ffffff', ink: '#1b2027' },
  { scheme: 'light', paper: '#fbf7ee', ink: '#2a2a2a' },
  { scheme: 'dark', paper: '#101418', ink: '#eef1f4' },
])('a brand on $paper', ({ scheme, paper, ink }) => {
  it('has text that is legible on every ground, whatever its colour is', async () => {
    const page = await browser.newPage()
    const tokens = await readFile(new URL('../../styles/tokens.css', import.meta.url), 'utf8')
    await page.setContent(`<style>${tokens}</style><p>`)
    const found = await page.evaluate(judge, {
      pairs,
      brands: [...brands, '#000', '#fff', '#777'],
      base: { 'color-scheme': scheme, '--paper': paper, '--ink': ink },
    })
    await page.close()
    expect(found).toEqual([])
  })
})

interface Question {
  readonly pairs: readonly (readonly [string, string])[]
  readonly brands: readonly string[]
  readonly base: Readonly<Record<string, string>>
}

/** The pairs that have too little contrast, with their brand. It runs inside the page. */
function judge({ pairs, brands, base }: Question): string[] {
  const root = document.documentElement
  const probe = document.querySelector('p') ?? root
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  const luminance = (token: string): number => {
    probe.style.color = `var(${token})`
    if (!canvas) return NaN
    canvas.fillStyle = getComputedStyle(probe).color
    canvas.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((channel) => {
      const share = channel / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  for (const [name, value] of Object.entries(base)) root.style.setProperty(name, value)
  return brands.flatMap((brand) => {
    root.style.setProperty('--brand', brand)
    return pairs.flatMap(([text, ground]) => {
      const [dark = NaN, light = NaN] = [luminance(text), luminance(ground)].sort((a, b) => a - b)
      const contrast = (light + 0.05) / (dark + 0.05)
      return contrast >= 4.5 ? [] : [`${brand}: ${text} on ${ground} ${contrast.toFixed(2)}`]
    })
  })
}
