/**
 * A text as a PDF writes it (ISO 32000-1, 7.9.2.2): ASCII in brackets, which PDFDocEncoding shares; anything else as UTF-16 in
 * hexadecimal digits. Nothing in it can end it, whatever the text is. A line break is the carriage return that annotations want.
 */
export function formatText(text: string): string {
  const clean = text
    .replace(/\r\n?|\n/g, '\r')
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, ' ')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
  if (/^[\t\r\x20-\x7e]*$/.test(clean)) return `(${clean.replace(/[()\\]/g, '\\$&').replaceAll('\r', '\\r')})`
  return `<FEFF${Buffer.from(clean, 'utf16le').swap16().toString('hex').toUpperCase()}>`
}
