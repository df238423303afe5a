import { readObjects } from '../../../src/browser/pdf/read-objects.js'
import { writeObjects } from '../../../src/browser/pdf/write-objects.js'
import type { PdfObjects } from '../../../src/browser/pdf/read-objects.js'

/** A PDF of these objects, numbered from 3; the first two are its information and its catalogue. */
export function samplePdf(...texts: readonly string[]): PdfObjects {
  const all = ['<</Title (x)>>', '<</Type /Catalog>>', ...texts]
  const objects = all.map((text, index): [number, string] => [
    index + 1,
    `${index + 1} 0 obj\n${text}\nendobj\n`,
  ])
  return { head: '%PDF-1.4\n', objects: new Map(objects), root: 2, info: 1 }
}

/** The texts of a PDF's objects, by their numbers, without what stands around each. */
export function textsOf({ objects }: PdfObjects): Record<number, string> {
  const bare = [...objects].map(([number, text]) => [number, text.replace(/^\d+ 0 obj\n|\nendobj\n$/g, '')])
  return Object.fromEntries(bare) as Record<number, string>
}

/** A PDF after it was written and read again. */
export const reread = (pdf: PdfObjects): PdfObjects => readObjects(writeObjects(pdf))
