import jsQR from 'jsqr'
import { describe, expect, it } from 'vitest'
import { drawCode } from '../../src/assets/draw-code.js'

/** The decoder comes as CommonJS, whose default export is in the default export. */
const decode = jsQR as unknown as { default?: typeof jsQR } & typeof jsQR

const svgOf = (address: string) => Buffer.from(drawCode(address)?.bytes ?? []).toString('utf8')

/** Draws the code's subpaths, four px a square, and reads them. */
function read(svg: string): string | undefined {
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1])
  const px = size * 4
  const pixels = new Uint8ClampedArray(px * px * 4).fill(255)
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = Number(y) * 4; row < Number(y) * 4 + 4; row++)
      for (let column = Number(x) * 4; column < (Number(x) + Number(length)) * 4; column++)
        pixels.fill(0, (row * px + column) * 4, (row * px + column) * 4 + 3)
  return (decode.default ?? decode)(pixels, px, px)?.data
}

const address = (length: number) => `https://example.com/${'a'.repeat(length - 20)}`

describe('drawCode', () => {
  it.each([
    'https://example.com/talks/steps',
    'https://example.com/%D0%BF%D1%8A%D1%82?a=1&b=%3Cscript%3E#/slide',
    address(300),
    address(600),
  ])('draws what a camera reads as %s', (wanted) => {
    expect(read(svgOf(wanted))).toBe(wanted)
  })

  it('leaves four squares of quiet ground on each side, on white', () => {
    const svg = svgOf(address(60))
    const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1])
    const runs = [...svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g)].map((run) => run.slice(1).map(Number))
    expect(Math.min(...runs.map(([x = 0]) => x))).toBe(4)
    expect(Math.min(...runs.map(([, y = 0]) => y))).toBe(4)
    expect(Math.max(...runs.map(([x = 0, , length = 0]) => x + length))).toBe(size - 4)
    expect(svg).toContain(`<path fill="#fff" d="M0 0h${size}v${size}H0z"/>`)
  })

  it('is about as wide as usual, and wider where its squares would be too small', () => {
    expect(drawCode(address(30))?.width).toBeGreaterThanOrEqual(180)
    expect(drawCode(address(30))?.width).toBeLessThanOrEqual(230)
    expect(drawCode(address(600))?.width).toBeGreaterThan(280)
    for (const length of [30, 60, 100, 200, 400, 600]) {
      const svg = svgOf(address(length))
      const [, width = 0, size = 1] = (/width="(\d+)".*viewBox="0 0 (\d+)/.exec(svg) ?? []).map(Number)
      expect(width / size).toBeGreaterThanOrEqual(3)
      expect(width % size).toBe(0)
    }
  })

  it('draws none of an address that no camera would read', () => {
    expect(drawCode(address(800))).toBeUndefined()
  })
})
