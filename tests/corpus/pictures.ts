import { deflateSync } from 'node:zlib'

const shades = ['#c8572d', '#2d6cc8', '#3d8f4e', '#a5812a', '#7b4fa3', '#b33a5e']

/** A drawing of that size: a frame, rings and a cross, so that a cut edge or a wrong ratio is seen. */
export function drawing(width: number, height: number, shade = 0): string {
  const colour = shades[shade % shades.length] ?? ''
  const radius = Math.min(width, height) / 2
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect x="2" y="2" width="${width - 4}" height="${height - 4}" fill="#fdf6ec" stroke="${colour}" stroke-width="4"/>`,
    `<path d="M0 0L${width} ${height}M${width} 0L0 ${height}" stroke="${colour}" stroke-width="2"/>`,
    ...[0.9, 0.6, 0.3].map(
      (part) =>
        `<circle cx="${width / 2}" cy="${height / 2}" r="${Math.round(radius * part)}" fill="none" stroke="${colour}" stroke-width="6"/>`,
    ),
    '</svg>',
    '',
  ].join('\n')
}

/** A PNG of that size: a slope from one colour to another. */
export function photograph(width: number, height: number): Uint8Array {
  const rows = Buffer.alloc(height * (1 + width * 3))
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      rows.set(
        [200 - (120 * x) / width, 120 + (90 * y) / height, 80 + (100 * x) / width],
        y * (1 + width * 3) + 1 + x * 3,
      )
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(checksum(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

function checksum(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}
