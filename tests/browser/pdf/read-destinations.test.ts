import { describe, expect, it } from 'vitest'
import { readDestinations } from '../../../src/browser/pdf/read-destinations.js'
import { writeObjects } from '../../../src/browser/pdf/write-objects.js'
import { samplePdf } from './sample-pdf.js'

/** As Chromium writes it. A tree of pages may have nodes below its root. */
function pdfOf(catalogue: string): Uint8Array {
  const pdf = samplePdf(
    '<</Type /Page>>', // 3
    '<</Type /Page>>', // 4
    '<</Type /Page>>', // 5
    '<</Type /Pages\n/Count 2\n/Kids [4 0 R 3 0 R]>>', // 6
    '<</Type /Pages\n/Count 3\n/Kids [6 0 R 5 0 R]>>', // 7
    '<</page-of-2 [3 0 R /XYZ 9 7 0]\n/page-of-30 [5 0 R /XYZ 9 7 0]\n/title [4 0 R /XYZ 9 7 0]\n/gone [99 0 R /XYZ 9 7 0]>>', // 8
  )
  const objects = new Map(pdf.objects).set(2, `2 0 obj\n<</Type /Catalog\n${catalogue}>>\nendobj\n`)
  return writeObjects({ ...pdf, objects })
}

describe('readDestinations', () => {
  it('finds the pages on which places stand, in the order of the tree of pages', () => {
    expect([...readDestinations(pdfOf('/Pages 7 0 R\n/Dests 8 0 R\n/Lang (bg)'))]).toEqual([
      ['page-of-2', 2],
      ['page-of-30', 3],
      ['title', 1],
    ])
  })

  it('finds none where no link leads anywhere', () => {
    expect(readDestinations(pdfOf('/Pages 7 0 R')).size).toBe(0)
  })
})
