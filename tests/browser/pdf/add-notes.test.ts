import { describe, expect, it } from 'vitest'
import { addNotes } from '../../../src/browser/pdf/add-notes.js'
import type { PdfObjects } from '../../../src/browser/pdf/read-objects.js'
import { samplePdf, textsOf } from './sample-pdf.js'

/** Two pages below two nodes; only the second has annotations. */
const pages = (): PdfObjects => {
  const pdf = samplePdf(
    '<</Type /Pages\n/Kids [4 0 R 5 0 R]>>',
    '<</Type /Pages\n/Kids [6 0 R]>>',
    '<</Type /Page\n/MediaBox [0 0 960 540]\n/Annots [7 0 R]>>',
    '<</Type /Page\n/MediaBox [0 0 720 540]>>',
    '<</Type /Annot>>',
  )
  return { ...pdf, objects: new Map(pdf.objects).set(2, '2 0 obj\n<</Pages 3 0 R>>\nendobj\n') }
}

describe('addNotes', () => {
  it('puts each note on its page, beside what is there, and changes nothing else', () => {
    const notes = [
      { page: 2, text: 'Two\nlines' },
      { page: 1, text: 'Ü' },
    ]
    const before = textsOf(pages())
    const after = textsOf(addNotes(pages(), { author: 'A', notes }))
    expect(after[5]).toBe('<</Type /Page\n/MediaBox [0 0 960 540]\n/Annots [7 0 R 8 0 R]>>')
    expect(after[6]).toBe('<</Annots [9 0 R]\n/Type /Page\n/MediaBox [0 0 720 540]>>')
    expect(after[8]).toContain('/Subtype /Text')
    expect(after[8]).toContain('/P 5 0 R\n/T (A)\n/Contents (Two\\rlines)>>')
    expect(after[8]).toContain('/Rect [6 514 26 534]')
    expect(after[9]).toContain('/Contents <FEFF00DC>')
    const others = ([number]: [string, string]) => !['5', '6', '8', '9'].includes(number)
    expect(Object.entries(after).filter(others)).toEqual(Object.entries(before).filter(others))
  })

  it('neither hides notes nor prints their signs', () => {
    const after = textsOf(addNotes(pages(), { author: 'A', notes: [{ page: 1, text: 'x' }] }))
    const flags = Number(/\/F (\d+)/.exec(after[8] ?? '')?.[1])
    expect([flags & 1, flags & 2, flags & 4]).toEqual([0, 0, 0]) // invisible, hidden, print
  })

  it('leaves a PDF alone that has no notes, or not the page', () => {
    expect(addNotes(pages(), { author: 'A', notes: [] })).toEqual(pages())
    expect(addNotes(pages(), { author: 'A', notes: [{ page: 3, text: 'x' }] })).toEqual(pages())
  })
})
