import { inflateSync } from 'node:zlib'

/** The tables of a font by their tags. */
export type FontTables = ReadonlyMap<string, Buffer>

/** Reads some tables of a WOFF file: each is compressed by itself, so the others cost nothing. */
export function readWoff(file: Buffer, tags: readonly string[]): FontTables {
  if (file.toString('latin1', 0, 4) !== 'wOFF') throw new TypeError('The font is no WOFF file.')
  const tables = new Map<string, Buffer>()
  for (let index = 0; index < file.readUInt16BE(12); index++) {
    const entry = 44 + index * 20
    const tag = file.toString('latin1', entry, entry + 4)
    if (!tags.includes(tag)) continue
    const start = file.readUInt32BE(entry + 4)
    const packed = file.subarray(start, start + file.readUInt32BE(entry + 8))
    tables.set(tag, packed.length < file.readUInt32BE(entry + 12) ? inflateSync(packed) : packed)
  }
  return tables
}
