import { describe, expect, it } from 'vitest'
import { fixIds } from '../../../src/browser/pdf/fix-ids.js'
import { samplePdf, textsOf } from './sample-pdf.js'

/** As Chromium writes them: the structure's elements, then the name tree. */
const written = [
  '<</S /TH\n/ID (node00000016)>>',
  '<</S /TH\n/ID (node00000004)>>',
  '<</O /Table\n/Headers [(node00000004) (node00000016)]>>',
  '<</Title (/ID \\(node00000016\\))>>',
  '<</Limits [(node00000004) (node00000016)]\n/Names [(node00000004) 7 0 R (node00000016) 125 0 R]>>',
].join('\n')

const fixIdsIn = (text: string): string => textsOf(fixIds(samplePdf(text)))[3] ?? ''

describe('fixIds', () => {
  it('numbers header cells in the order of the document and keeps the name tree sorted', () => {
    expect(fixIdsIn(written)).toBe(
      [
        '<</S /TH\n/ID (node00000001)>>',
        '<</S /TH\n/ID (node00000002)>>',
        '<</O /Table\n/Headers [(node00000002) (node00000001)]>>',
        '<</Title (/ID \\(node00000016\\))>>',
        '<</Limits [(node00000001) (node00000002)]\n/Names [(node00000001) 125 0 R (node00000002) 7 0 R]>>',
      ].join('\n'),
    )
  })

  it('changes nothing the second time, nor the length', () => {
    expect(fixIdsIn(fixIdsIn(written))).toBe(fixIdsIn(written))
    expect(fixIdsIn(written)).toHaveLength(written.length)
  })

  it.each(['', '%PDF-1.4 without tables\n', written + written])(
    'leaves alone what it does not know',
    (text) => {
      expect(fixIdsIn(text)).toBe(text)
    },
  )
})
