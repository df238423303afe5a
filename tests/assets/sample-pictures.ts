import { deflateSync } from 'node:zlib'

function pngChunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return Buffer.concat([length, body, Buffer.alloc(4)]) // nobody here checks the sum
}

/** A grey PNG. */
export function samplePng(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const pixels = deflateSync(Buffer.alloc((width + 1) * height))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    pngChunk('IHDR', head),
    pngChunk('IDAT', pixels),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

/** The head of a JPEG, which says its size; with an EXIF orientation where one is given. */
export function sampleJpeg(width: number, height: number, orientation?: number): Buffer {
  const exif = orientation === undefined ? Buffer.alloc(0) : exifSegment(orientation)
  const frame = Buffer.from([
    0xff,
    0xc0,
    0,
    11,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    1,
    1,
    0x11,
    0,
  ])
  const start = Buffer.from([0xff, 0xd8])
  const table = Buffer.from([0xff, 0xdb, 0, 67, ...Array<number>(65).fill(1)])
  return Buffer.concat([start, exif, table, frame, Buffer.from([0xff, 0xd9]), Buffer.alloc(64)])
}

function exifSegment(orientation: number): Buffer {
  const tiff = Buffer.from([
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    1,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ])
  const body = Buffer.concat([Buffer.from('Exif\0\0'), tiff])
  return Buffer.concat([Buffer.from([0xff, 0xe1, 0, body.length + 2]), body])
}

/** An SVG with nothing in it. */
export const sampleSvg = (attributes: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}></svg>`
