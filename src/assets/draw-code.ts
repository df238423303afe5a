import { createHash } from 'node:crypto'
import { encode } from 'uqr'
import type { Picture } from '../model/asset.js'

/** Of a code, px on the canvas: about so wide, its smallest squares, and the most that a slide has room for. */
const sizes = { usual: 200, leastSquare: 3, most: 320 }

/** Squares of quiet ground that the standard wants around a code. */
const quietZone = 4

/**
 * A QR code of an address as a picture: dark on white on every theme, with its quiet zone, and so that a camera reads it though 15 %
 * of it are hidden. Nothing for an address so long that no camera would read its code from a seat.
 */
export function drawCode(address: string): Picture | undefined {
  const { data, size } = encode(address, { ecc: 'M', border: quietZone })
  // Whole px for each square, so that all are equally wide.
  const square = Math.max(sizes.leastSquare, Math.round(sizes.usual / size))
  const width = square * size
  if (width > sizes.most) return undefined
  const runs = data.flatMap(runsOf).join('')
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${width}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${runs}"/></svg>\n`
  const hash = createHash('sha256').update(svg).digest('hex').slice(0, 12)
  return { bytes: Buffer.from(svg), name: `code-${hash}.svg`, width, height: width }
}

/** The dark runs of a row as subpaths. */
function runsOf(row: readonly boolean[], y: number): string[] {
  const text = row.map((isDark) => (isDark ? '1' : '0')).join('')
  return [...text.matchAll(/1+/g)].map(({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`)
}
