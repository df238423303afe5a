const dateKeys = ['/CreationDate', '/ModDate']

/** The names and values of a dictionary, as far as they matter here; a string is taken whole, with what is in it. */
const token = /\/[^\s/<>()[\]]*|\((?:\\[\s\S]|[^\\()])*\)|<[0-9A-Fa-f\s]*>/g

/**
 * The same PDF with both dates of its Info dictionary set to the given second. They are all in which two prints of one
 * page differ. The digits are replaced in place, so every offset in the file stays right.
 */
export function fixDates(pdf: Uint8Array, epochSeconds: number): Uint8Array {
  const fixed = Uint8Array.from(pdf)
  // Latin-1 gives each byte one character, so positions in the text are positions in the file.
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const start = infoStart(text)
  const dictionary = text.slice(start, text.indexOf('endobj', start))
  let previous = ''
  for (const { 0: value, index } of dictionary.matchAll(token)) {
    if (dateKeys.includes(previous)) writeDate(fixed, start + index, { value, epochSeconds })
    previous = value
  }
  return fixed
}

/** Follows the file's own pointers: trailer, cross-reference table, object. */
function infoStart(text: string): number {
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1] ?? Number.NaN)
  const trailer = text.slice(table)
  const info = Number(/\/Info\s+(\d+)\s+0\s+R/.exec(trailer)?.[1] ?? Number.NaN)
  const first = /^xref\s+0\s+\d+\s+/.exec(trailer)
  if (!first || Number.isNaN(info))
    throw new Error('The PDF has no plain cross-reference table or no Info dictionary.')
  const entryLength = 20
  return Number(trailer.slice(first[0].length + info * entryLength).slice(0, 10))
}

function writeDate(pdf: Uint8Array, at: number, date: { value: string; epochSeconds: number }): void {
  const digits = new Date(date.epochSeconds * 1000).toISOString().replace(/\D/g, '').slice(0, 14)
  const replaced = date.value.replace(/^\(D:\d{14}\+00'00'\)$/, `(D:${digits}+00'00')`)
  pdf.set(Buffer.from(replaced, 'latin1'), at)
}
