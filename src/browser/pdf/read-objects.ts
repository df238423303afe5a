/** A PDF as the browser writes it, taken apart. Texts are Latin-1: each byte is one character, there and back. */
export interface PdfObjects {
  /** What stands before the first object. */
  readonly head: string
  /** Each object by its number, from `1 0 obj` to the line end behind `endobj`, in the order of the file. */
  readonly objects: ReadonlyMap<number, string>
  /** The numbers of the catalogue and of the dictionary of information. */
  readonly root: number
  readonly info: number
}

/**
 * Takes a PDF apart by its own pointers: the end of the file, the trailer, the cross-reference table. Throws for one that has no
 * plain table, as nothing that the browser prints has.
 */
export function readObjects(pdf: Uint8Array): PdfObjects {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1] ?? Number.NaN)
  const end = text.slice(table)
  const [whole, count = ''] = /^xref\s+0\s+(\d+)\s+/.exec(end) ?? []
  const info = Number(/\/Info\s+(\d+)\s+0\s+R/.exec(end)?.[1] ?? Number.NaN)
  const root = Number(/\/Root\s+(\d+)\s+0\s+R/.exec(end)?.[1] ?? Number.NaN)
  if (whole === undefined || Number.isNaN(info) || Number.isNaN(root))
    throw new Error('The PDF has no plain cross-reference table or no Info dictionary.')
  const placed = readTable(end.slice(whole.length), Number(count))
  const objects = placed.map(({ number, at }, index): [number, string] => [
    number,
    text.slice(at, placed[index + 1]?.at ?? table),
  ])
  return { head: text.slice(0, placed[0]?.at ?? table), objects: new Map(objects), root, info }
}

const entryLength = 20

interface Placed {
  readonly number: number
  readonly at: number
}

/** Where each object that is in use begins, in the order of the file. */
function readTable(entries: string, count: number): Placed[] {
  const all = Array.from({ length: count }, (_, number) => {
    const entry = entries.slice(number * entryLength, (number + 1) * entryLength)
    return { number, at: Number(entry.slice(0, 10)), isUsed: entry[17] === 'n' }
  })
  return all.filter(({ isUsed }) => isUsed).sort((a, b) => a.at - b.at)
}
