import { describe, expect, it } from 'vitest'
import { pdfInformation } from '../../../src/pipeline/outputs/pdf-information.js'

describe('pdfInformation', () => {
  it('is what front matter says, and no more', () => {
    expect(pdfInformation({ author: 'A', description: 'D', keywords: 'a, b', title: 'T' })).toEqual({
      author: 'A',
      subject: 'D',
      keywords: 'a, b',
    })
    expect(pdfInformation({})).toEqual({})
  })
})
