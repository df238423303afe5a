import { brotliDecompressSync } from 'node:zlib'

/** Tags that WOFF2 writes as a number of their place in this list (https://www.w3.org/TR/WOFF2/#table_dir_format). */
const knownTags = (
  'cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH PCLT ' +
  'VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix acnt avar bdat bloc bsln cvar ' +
  'fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill'
).split(' ')

const headerLength = 48

/**
 * The code points for which a WOFF2 file has a glyph.
 *
 * The ranges that Fontsource states are those of a whole script, not what the face draws: Inter's claim the
 * hyphens U+2010 and U+2011, Noto Sans Arabic's the arrows, and neither has them. What a browser would have to
 * take from the machine's own fonts must be known here, so the file is asked. Only its `cmap` is read: WOFF2
 * stores that table as it is, inside one Brotli stream that Node.js unpacks.
 */
export function parseCoverage(woff2: Buffer): ReadonlySet<number> {
  const tableCount = woff2.readUInt16BE(12)
  let at = headerLength
  let start = 0
  let cmap: { start: number; end: number } | undefined
  for (let table = 0; table < tableCount; table += 1) {
    const entry = readTableEntry(woff2, at)
    if (entry.tag === 'cmap') cmap = { start, end: start + entry.length }
    start += entry.length
    at = entry.next
  }
  if (cmap === undefined) return new Set()
  const compressedLength = woff2.readUInt32BE(20)
  const tables = brotliDecompressSync(woff2.subarray(at, at + compressedLength))
  return readCmap(tables.subarray(cmap.start, cmap.end))
}

function readTableEntry(woff2: Buffer, at: number): { tag: string; length: number; next: number } {
  const flags = woff2.readUInt8(at)
  const index = flags & 0x3f
  const isUnknown = index === 0x3f
  const tag = isUnknown ? woff2.toString('latin1', at + 1, at + 5) : (knownTags[index] ?? '')
  const original = readBase128(woff2, at + (isUnknown ? 5 : 1))
  // `glyf` and `loca` say with version 3 that they are stored as they are, every other table with version 0.
  const version = flags >> 6
  const isTransformed = tag === 'glyf' || tag === 'loca' ? version !== 3 : version !== 0
  return isTransformed ? { tag, ...rename(readBase128(woff2, original.next)) } : { tag, ...rename(original) }
}

function rename({ value, next }: { value: number; next: number }): { length: number; next: number } {
  return { length: value, next }
}

function readBase128(bytes: Buffer, at: number): { value: number; next: number } {
  let value = 0
  let next = at
  for (;;) {
    const byte = bytes.readUInt8(next)
    next += 1
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return { value, next }
  }
}

function readCmap(cmap: Buffer): ReadonlySet<number> {
  const covered = new Set<number>()
  for (let record = 0; record < cmap.readUInt16BE(2); record += 1) {
    const subtable = cmap.subarray(cmap.readUInt32BE(4 + record * 8 + 4))
    const format = subtable.readUInt16BE(0)
    if (format === 4) readSegments(subtable, covered)
    if (format === 12) readGroups(subtable, covered)
  }
  return covered
}

/** Format 12: groups of code points that follow each other, like their glyphs. */
function readGroups(subtable: Buffer, covered: Set<number>): void {
  for (let group = 0; group < subtable.readUInt32BE(12); group += 1) {
    const at = 16 + group * 12
    const last = subtable.readUInt32BE(at + 4)
    for (let code = subtable.readUInt32BE(at); code <= last; code += 1) covered.add(code)
  }
}

/** Format 4: four arrays, one entry a segment: last code, first code, difference to the glyph, place of its list. */
function readSegments(subtable: Buffer, covered: Set<number>): void {
  const size = subtable.readUInt16BE(6)
  for (let entry = 14; entry < 14 + size; entry += 2) {
    const last = Math.min(subtable.readUInt16BE(entry), 0xfffe)
    const first = subtable.readUInt16BE(entry + size + 2)
    const difference = subtable.readUInt16BE(entry + 2 * size + 2)
    const listAt = entry + 3 * size + 2
    const list = subtable.readUInt16BE(listAt)
    for (let code = first; code <= last; code += 1) {
      const glyph =
        list === 0 ? (code + difference) & 0xffff : subtable.readUInt16BE(listAt + list + (code - first) * 2)
      if (glyph !== 0) covered.add(code)
    }
  }
}
