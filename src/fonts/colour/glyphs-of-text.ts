import { codePoints } from '../list-characters.js'
import type { FontTables } from './read-woff.js'

/** The glyphs that any order of a text's characters may be drawn with: flags, families and skin tones are glyphs of their own. */
export function glyphsOfText(text: string, tables: FontTables): ReadonlySet<number> {
  const glyphs = new Set<number>([0])
  const cmap = tables.get('cmap')
  if (cmap !== undefined) for (const code of codePoints(text)) glyphs.add(glyphOf(code, cmap))
  const gsub = tables.get('GSUB')
  if (gsub === undefined) return glyphs
  const rules = listRules(gsub)
  for (let before = 0; before !== glyphs.size;) {
    before = glyphs.size
    for (const { from, to } of rules)
      if (from.every((glyph) => glyphs.has(glyph))) to.forEach((glyph) => glyphs.add(glyph))
  }
  return glyphs
}

/** Looks a character up in the table of format 12, which color fonts have for what lies beyond U+FFFF. */
function glyphOf(code: number, cmap: Buffer): number {
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const table = cmap.readUInt32BE(8 + index * 8)
    if (cmap.readUInt16BE(table) !== 12) continue
    for (let group = 0; group < cmap.readUInt32BE(table + 12); group++) {
      const at = table + 16 + group * 12
      const first = cmap.readUInt32BE(at)
      if (code >= first && code <= cmap.readUInt32BE(at + 4)) return cmap.readUInt32BE(at + 8) + code - first
    }
  }
  return 0
}

/** All of `from` side by side may become `to`. */
interface Rule {
  readonly from: readonly number[]
  readonly to: readonly number[]
}

/** The substitutions of one, of many and of ligatures, wherever the font may ask for them. */
function listRules(gsub: Buffer): readonly Rule[] {
  const list = gsub.readUInt16BE(8)
  return offsets(gsub, list).flatMap((offset) => {
    const lookup = list + offset
    const read = readers[gsub.readUInt16BE(lookup)]
    return read === undefined
      ? []
      : offsets(gsub, lookup + 4).flatMap((subtable) => read(gsub, lookup + subtable))
  })
}

const readers: Readonly<Record<number, (gsub: Buffer, at: number) => readonly Rule[]>> = {
  1: (gsub, at) => {
    const covered = coverage(gsub, at + gsub.readUInt16BE(at + 2))
    if (gsub.readUInt16BE(at) === 1)
      return covered.map((from) => ({ from: [from], to: [(from + gsub.readInt16BE(at + 4)) & 0xffff] }))
    const to = offsets(gsub, at + 4)
    return covered.map((from, index) => ({ from: [from], to: to.slice(index, index + 1) }))
  },
  2: (gsub, at) => {
    const sequences = offsets(gsub, at + 4)
    return coverage(gsub, at + gsub.readUInt16BE(at + 2)).map((from, index) => ({
      from: [from],
      to: offsets(gsub, at + (sequences[index] ?? 0)),
    }))
  },
  4: (gsub, at) => {
    const sets = offsets(gsub, at + 4)
    return coverage(gsub, at + gsub.readUInt16BE(at + 2)).flatMap((first, index) => {
      const set = at + (sets[index] ?? 0)
      return offsets(gsub, set).map((offset) => {
        const others = gsub.readUInt16BE(set + offset + 2) - 1
        const rest = Array.from({ length: others }, (_, place) =>
          gsub.readUInt16BE(set + offset + 4 + place * 2),
        )
        return { from: [first, ...rest], to: [gsub.readUInt16BE(set + offset)] }
      })
    })
  },
}

/** Numbers of two bytes, after their count. */
function offsets(table: Buffer, at: number): readonly number[] {
  return Array.from({ length: table.readUInt16BE(at) }, (_, index) => table.readUInt16BE(at + 2 + index * 2))
}

function coverage(gsub: Buffer, at: number): readonly number[] {
  if (gsub.readUInt16BE(at) === 1) return offsets(gsub, at + 2)
  return Array.from({ length: gsub.readUInt16BE(at + 2) }, (_, index) => {
    const range = at + 4 + index * 6
    const first = gsub.readUInt16BE(range)
    return Array.from({ length: gsub.readUInt16BE(range + 2) - first + 1 }, (_, more) => first + more)
  }).flat()
}
