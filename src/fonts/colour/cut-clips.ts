const boxSize = 9

/** The boxes that the drawings of some glyphs keep within; empty where the font has none for them. */
export function cutClips(colr: Buffer, glyphs: readonly number[]): Buffer {
  const list = colr.readUInt32BE(22)
  if (list === 0) return Buffer.alloc(0)
  const found = glyphs.flatMap((glyph) => {
    const box = findBox(colr, list, glyph)
    return box === undefined ? [] : [{ glyph, box }]
  })
  const head = Buffer.alloc(5 + found.length * 7)
  head.writeUInt8(1, 0)
  head.writeUInt32BE(found.length, 1)
  found.forEach(({ glyph }, index) => {
    const at = 5 + index * 7
    head.writeUInt16BE(glyph, at)
    head.writeUInt16BE(glyph, at + 2)
    head.writeUIntBE(head.length + index * boxSize, at + 4, 3)
  })
  return Buffer.concat([head, ...found.map(({ box }) => box)])
}

function findBox(colr: Buffer, list: number, glyph: number): Buffer | undefined {
  for (let index = 0; index < colr.readUInt32BE(list + 1); index++) {
    const at = list + 5 + index * 7
    if (glyph < colr.readUInt16BE(at) || glyph > colr.readUInt16BE(at + 2)) continue
    const box = list + colr.readUIntBE(at + 4, 3)
    // Boxes of another format are those of variable fonts.
    return colr.readUInt8(box) === 1 ? colr.subarray(box, box + boxSize) : undefined
  }
  return undefined
}
