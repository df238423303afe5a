import type { PdfObjects } from './read-objects.js'

/** The same PDF with other texts for its objects. Streams, which are pictures, fonts and what is drawn, are left as they are. */
export function mapDictionaries(
  pdf: PdfObjects,
  change: (text: string, number: number) => string,
): PdfObjects {
  const objects = [...pdf.objects].map(([number, text]): [number, string] => [
    number,
    isStream(text) ? text : change(text, number),
  ])
  return { ...pdf, objects: new Map(objects) }
}

const isStream = (text: string) => /endstream\s+endobj\s*$/.test(text.slice(-40))
