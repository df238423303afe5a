import type { PdfObjects } from './read-objects.js'

/**
 * The bytes of a PDF that was taken apart, with a table that says where its objects are now. What was not changed is written as
 * it was.
 */
export function writeObjects({ head, objects, root, info }: PdfObjects): Uint8Array {
  const size = Math.max(0, ...objects.keys()) + 1
  const entries = Array.from({ length: size }, () => '0000000000 65535 f \n')
  let at = head.length
  for (const [number, text] of objects) {
    entries[number] = `${String(at).padStart(10, '0')} 00000 n \n`
    at += text.length
  }
  const trailer = `trailer\n<</Size ${size}\n/Root ${root} 0 R\n/Info ${info} 0 R>>\nstartxref\n${at}\n%%EOF\n`
  const table = `xref\n0 ${size}\n${entries.join('')}${trailer}`
  return Buffer.from(head + [...objects.values()].join('') + table, 'latin1')
}
