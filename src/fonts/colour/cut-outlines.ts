/** Outlines, and where each begins, as the tables `glyf` and `loca` (long) have them. */
export interface Outlines {
  readonly glyf: Buffer
  readonly loca: Buffer
}

/** Empties all outlines but those of some glyphs; the glyphs keep their numbers. */
export function cutOutlines({ glyf, loca }: Outlines, glyphs: ReadonlySet<number>): Outlines {
  const outline = (glyph: number) =>
    glyf.subarray(loca.readUInt32BE(glyph * 4), loca.readUInt32BE(glyph * 4 + 4))
  const wanted = new Set(glyphs)
  // Outlines may be made of others; the set is walked as it grows.
  for (const glyph of wanted) for (const part of partsOf(outline(glyph))) wanted.add(part)
  const count = loca.length / 4 - 1
  const places = Buffer.alloc(loca.length)
  const kept: Buffer[] = []
  let end = 0
  for (let glyph = 0; glyph < count; glyph++) {
    places.writeUInt32BE(end, glyph * 4)
    if (!wanted.has(glyph)) continue
    const one = outline(glyph)
    kept.push(one, Buffer.alloc(one.length % 2))
    end += one.length + (one.length % 2)
  }
  places.writeUInt32BE(end, count * 4)
  return { glyf: Buffer.concat(kept), loca: places }
}

const flags = { words: 1, scale: 8, more: 32, scales: 64, matrix: 128 } as const

function partsOf(outline: Buffer): readonly number[] {
  if (outline.length < 10 || outline.readInt16BE(0) >= 0) return []
  const parts: number[] = []
  for (let at = 10, isMore = true; isMore;) {
    const flag = outline.readUInt16BE(at)
    parts.push(outline.readUInt16BE(at + 2))
    const scaling = flag & flags.scale ? 2 : flag & flags.scales ? 4 : flag & flags.matrix ? 8 : 0
    at += 4 + (flag & flags.words ? 4 : 2) + scaling
    isMore = (flag & flags.more) !== 0
  }
  return parts
}
