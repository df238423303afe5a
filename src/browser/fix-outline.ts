/** A title that has letters beyond ASCII, as Chromium writes it: UTF-16 in hexadecimal, behind its byte order mark. */
const title = /(?<=\/Title <FEFF)[0-9A-F]+(?=>)/g

/**
 * The same PDF with the words of its outline in the order of the headings. Chromium joins them as it paints them, from the
 * left, so that of a heading in Arabic or Hebrew the last word comes first. Each title is replaced in place by one of the
 * same length, so every offset in the file stays right.
 * @param headings the text of the headings that the outline was made of
 */
export function fixOutline(pdf: Uint8Array, headings: readonly string[]): Uint8Array {
  const known = new Map(headings.map((heading) => [lettersOf(heading), encode(heading)]))
  // Latin-1 gives each byte one character, there and back.
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const fixed = text.replace(title, (written) => {
    const meant = known.get(lettersOf(decode(written)))
    return meant?.length === written.length ? meant : written
  })
  return Buffer.from(fixed, 'latin1')
}

/** The letters and spaces of a text, whatever their order. */
const lettersOf = (text: string) => [...text].sort().join('')

const encode = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()

const decode = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
