/** A text as Chromium writes it into a PDF: in ASCII in brackets, or in UTF-16 in hexadecimal behind its byte order mark. */
export const writtenText = String.raw`(?:\(((?:\\[\s\S]|[^\\()])*)\)|<FEFF([0-9A-F]+)>)`

/** What such a text says: either of what its two groups have found. */
export function readText(ascii: string | undefined, hex = ''): string {
  if (ascii !== undefined) return ascii.replace(/\\(.)/g, '$1')
  return Buffer.from(hex, 'hex').swap16().toString('utf16le')
}
