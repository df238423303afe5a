import { cutClips } from './cut-clips.js'
import { paintFormats } from './paint-formats.js'

/** The part of a colour table that some glyphs need. */
export interface ColourCut {
  readonly table: Buffer
  /** The glyphs whose outlines it fills. */
  readonly outlines: ReadonlySet<number>
  /** The colours that it takes from the palette. */
  readonly colours: ReadonlySet<number>
}

/** Where a paint of the new table asks for layers or glyphs; what these are is written when all are known. */
interface Cut {
  readonly colr: Buffer
  readonly outlines: Set<number>
  readonly colours: Set<number>
  /** Base glyphs still to be written, in the order in which they turned up. */
  readonly bases: Set<number>
  /** The new layers: each a paint. */
  readonly layers: Buffer[]
  /** First new layer by the first and the number of the old ones. */
  readonly runs: Map<string, number>
}

/** Cuts a COLR table of version 1 down to some base glyphs and what these are painted with. */
export function cutColours(colr: Buffer, glyphs: ReadonlySet<number>): ColourCut {
  const list = colr.readUInt32BE(14)
  const places = new Map<number, number>()
  for (let index = 0; index < colr.readUInt32BE(list); index++) {
    const at = list + 4 + index * 6
    places.set(colr.readUInt16BE(at), list + colr.readUInt32BE(at + 2))
  }
  const cut: Cut = {
    colr,
    outlines: new Set(),
    colours: new Set(),
    bases: new Set(glyphs),
    layers: [],
    runs: new Map(),
  }
  const paints: [number, Buffer][] = []
  // A paint may name further base glyphs; the set is walked as it grows.
  for (const glyph of cut.bases) {
    const place = places.get(glyph)
    if (place !== undefined) paints.push([glyph, copyPaint(place, cut)])
  }
  return { table: assemble(paints, cut), outlines: cut.outlines, colours: cut.colours }
}

function copyPaint(at: number, cut: Cut): Buffer<ArrayBuffer> {
  const { colr } = cut
  const number = colr.readUInt8(at)
  const format = paintFormats[number]
  if (format === undefined) throw new TypeError(`The font has a paint of format ${number}.`)
  const own = Buffer.from(colr.subarray(at, at + format.size))
  if (number === 1) own.writeUInt32BE(copyLayers(own.readUInt8(1), own.readUInt32BE(2), cut), 2)
  if (number === 2) cut.colours.add(own.readUInt16BE(1))
  if (number === 10) cut.outlines.add(own.readUInt16BE(4))
  if (number === 11) cut.bases.add(own.readUInt16BE(1))
  const parts = [own]
  let end = own.length
  const append = (offset: number, part: Buffer<ArrayBuffer>) => {
    own.writeUIntBE(end, offset, 3)
    parts.push(part)
    end += part.length
  }
  const target = (offset: number) => at + colr.readUIntBE(at + offset, 3)
  for (const offset of format.paints ?? []) append(offset, copyPaint(target(offset), cut))
  if (format.colours !== undefined) append(format.colours, copyColours(target(format.colours), cut))
  if (format.matrix !== undefined) {
    const matrix = target(format.matrix)
    append(format.matrix, Buffer.from(colr.subarray(matrix, matrix + 24)))
  }
  return Buffer.concat(parts)
}

function copyColours(at: number, { colr, colours }: Cut): Buffer<ArrayBuffer> {
  const stops = colr.readUInt16BE(at + 1)
  for (let index = 0; index < stops; index++) colours.add(colr.readUInt16BE(at + 3 + index * 6 + 2))
  return Buffer.from(colr.subarray(at, at + 3 + stops * 6))
}

/** The number of the first new layer; the others follow it. */
function copyLayers(count: number, first: number, cut: Cut): number {
  const key = `${first} ${count}`
  const known = cut.runs.get(key)
  if (known !== undefined) return known
  const list = cut.colr.readUInt32BE(18)
  // Layers may have layers in them, so all are made before the first is given a place.
  const paints = Array.from({ length: count }, (_, index) =>
    copyPaint(list + cut.colr.readUInt32BE(list + 4 + (first + index) * 4), cut),
  )
  const start = cut.layers.length
  cut.layers.push(...paints)
  cut.runs.set(key, start)
  return start
}

function assemble(bases: readonly (readonly [number, Buffer])[], { colr, layers }: Cut): Buffer {
  const sorted = bases.toSorted(([one], [other]) => one - other)
  const glyphs = placeAll(
    sorted.map(([, paint]) => paint),
    6,
  )
  sorted.forEach(([glyph], index) => glyphs.writeUInt16BE(glyph, 4 + index * 6))
  const clips = cutClips(
    colr,
    sorted.map(([glyph]) => glyph),
  )
  const lists = [glyphs, layers.length > 0 ? placeAll(layers, 4) : Buffer.alloc(0), clips]
  const head = Buffer.alloc(34)
  head.writeUInt16BE(1, 0)
  let end = head.length
  lists.forEach((list, index) => {
    if (list.length > 0) head.writeUInt32BE(end, 14 + index * 4)
    end += list.length
  })
  return Buffer.concat([head, ...lists])
}

/** A count, a record for each part, and the parts; each record ends with the offset of its part. */
function placeAll(parts: readonly Buffer[], recordSize: number): Buffer {
  const head = Buffer.alloc(4 + parts.length * recordSize)
  head.writeUInt32BE(parts.length, 0)
  let end = head.length
  parts.forEach((part, index) => {
    head.writeUInt32BE(end, 4 + (index + 1) * recordSize - 4)
    end += part.length
  })
  return Buffer.concat([head, ...parts])
}
