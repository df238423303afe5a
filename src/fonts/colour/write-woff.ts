import { deflateSync } from 'node:zlib'
import type { FontTables } from './read-woff.js'

const padded = (length: number) => (length + 3) & ~3

/** Writes a WOFF file of TrueType outlines. */
export function writeWoff(tables: FontTables): Buffer {
  const sorted = [...tables].sort(([one], [other]) => (one < other ? -1 : 1))
  const head = Buffer.alloc(44 + sorted.length * 20)
  const bodies: Buffer[] = []
  let end = head.length
  sorted.forEach(([tag, table], index) => {
    const packed = deflateSync(table, { level: 9 })
    const body = packed.length < table.length ? packed : table
    const entry = 44 + index * 20
    head.write(tag, entry, 'latin1')
    const numbers = [end, body.length, table.length, checksum(table)]
    numbers.forEach((number, at) => head.writeUInt32BE(number, entry + 4 + at * 4))
    bodies.push(body, Buffer.alloc(padded(body.length) - body.length))
    end += padded(body.length)
  })
  head.write('wOFF', 0, 'latin1')
  head.writeUInt32BE(0x00010000, 4)
  head.writeUInt32BE(end, 8)
  head.writeUInt16BE(sorted.length, 12)
  const unpacked = sorted.reduce((sum, [, table]) => sum + padded(table.length), 12 + sorted.length * 16)
  head.writeUInt32BE(unpacked, 16)
  head.writeUInt16BE(1, 20)
  return Buffer.concat([head, ...bodies])
}

function checksum(table: Buffer): number {
  let sum = 0
  for (let at = 0; at < table.length; at += 4) {
    const rest = table.subarray(at, at + 4)
    const word =
      rest.length === 4 ? rest.readUInt32BE(0) : Buffer.concat([rest, Buffer.alloc(4)]).readUInt32BE(0)
    sum = (sum + word) >>> 0
  }
  return sum
}
