import { cutColours } from './cut-colours.js'
import { cutOutlines } from './cut-outlines.js'
import { glyphsOfText } from './glyphs-of-text.js'
import { type FontTables, readWoff } from './read-woff.js'
import { writeWoff } from './write-woff.js'

// Without `SVG `, three quarters of the file, which Chromium does not draw, and without measures for vertical text.
const kept = [
  'COLR',
  'CPAL',
  'GSUB',
  'OS/2',
  'cmap',
  'glyf',
  'head',
  'hhea',
  'hmtx',
  'loca',
  'maxp',
  'name',
  'post',
]

/**
 * Cuts a colour font (COLR version 1 with TrueType outlines) down to what some text needs, whole sequences included.
 * The usual library drops the colours, and to unpack all of the font takes seconds.
 *
 * @param file A WOFF file.
 */
export function subsetColourFont(file: Buffer, text: string): Buffer {
  const tables = new Map(readWoff(file, kept))
  const glyphs = glyphsOfText(text, tables)
  const { table, outlines, colours } = cutColours(tableOf(tables, 'COLR'), glyphs)
  const { glyf, loca } = cutOutlines(
    { glyf: tableOf(tables, 'glyf'), loca: tableOf(tables, 'loca') },
    new Set([...glyphs, ...outlines]),
  )
  tables.set('COLR', table)
  tables.set('CPAL', cutPalette(tableOf(tables, 'CPAL'), colours))
  tables.set('glyf', glyf)
  tables.set('loca', loca)
  tables.set('hmtx', cutMetrics(tables, new Set([...glyphs, ...outlines])))
  return writeWoff(tables)
}

function tableOf(tables: FontTables, tag: string): Buffer {
  const table = tables.get(tag)
  if (table === undefined) throw new TypeError(`The font has no table ${tag}.`)
  return table
}

/** Colours that nothing is painted with become black, which takes no space in a compressed file. */
function cutPalette(cpal: Buffer, colours: ReadonlySet<number>): Buffer {
  const cut = Buffer.from(cpal)
  const first = cpal.readUInt32BE(8)
  for (let colour = 0; colour < cpal.readUInt16BE(6); colour++)
    if (!colours.has(colour)) cut.fill(0, first + colour * 4, first + colour * 4 + 4)
  return cut
}

/** So do the widths of glyphs that are not drawn. */
function cutMetrics(tables: FontTables, glyphs: ReadonlySet<number>): Buffer {
  const cut = Buffer.from(tableOf(tables, 'hmtx'))
  const full = tableOf(tables, 'hhea').readUInt16BE(34)
  for (let glyph = 0; glyph < full - 1; glyph++) if (!glyphs.has(glyph)) cut.fill(0, glyph * 4, glyph * 4 + 4)
  for (let at = full * 4, glyph = full; at < cut.length; at += 2, glyph++)
    if (!glyphs.has(glyph)) cut.fill(0, at, at + 2)
  return cut
}
