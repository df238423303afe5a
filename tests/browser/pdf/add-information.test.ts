import { describe, expect, it } from 'vitest'
import { addInformation } from '../../../src/browser/pdf/add-information.js'
import { samplePdf, textsOf } from './sample-pdf.js'

describe('addInformation', () => {
  it('says who wrote a document, what it is about, and its keywords', () => {
    const pdf = addInformation(samplePdf(), { author: 'A (B)', subject: '$& ü', keywords: 'a, b' })
    expect(textsOf(pdf)[1]).toBe(
      '<</Author (A \\(B\\))\n/Subject <FEFF00240026002000FC>\n/Keywords (a, b)\n/Title (x)>>',
    )
  })

  it('leaves out what is not known', () => {
    expect(addInformation(samplePdf(), {})).toEqual(samplePdf())
    expect(addInformation(samplePdf(), { author: '', keywords: '' })).toEqual(samplePdf())
  })
})
