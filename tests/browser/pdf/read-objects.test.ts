import { describe, expect, it } from 'vitest'
import { readObjects } from '../../../src/browser/pdf/read-objects.js'
import { writeObjects } from '../../../src/browser/pdf/write-objects.js'
import { openTestBrowser, siteOf } from '../sample-site.js'
import { reread, samplePdf } from './sample-pdf.js'

describe('readObjects', () => {
  it('takes what the browser printed apart so that it can be written as it was', async () => {
    await using session = await openTestBrowser()
    await using site = await session.openPage(siteOf('<title>ü</title><h1>x</h1><a href="#x">link</a>'))
    await site.open('page.html')
    const pdf = await site.page.pdf({ tagged: true, outline: true })
    expect(Buffer.compare(writeObjects(readObjects(pdf)), pdf)).toBe(0)
  })

  it('finds objects in any order, those that were added too, and leaves out what is not there', () => {
    const pdf = samplePdf('<</A 1>>', '<</B 2>>')
    const mixed = [4, 1, 3, 2].map((number): [number, string] => [number, pdf.objects.get(number) ?? ''])
    const turned = { ...pdf, objects: new Map([...mixed, [9, '9 0 obj\n<<>>\nendobj\n']]) }
    expect(reread(turned)).toEqual(turned)
    expect([...reread(turned).objects.keys()]).toEqual([4, 1, 3, 2, 9])
  })

  it.each(['', '%PDF-1.4\n%%EOF', '%PDF-1.5\n1 0 obj\n<</Type /XRef>>\nendobj\nstartxref\n9\n%%EOF\n'])(
    'refuses what has no plain table',
    (text) => {
      expect(() => readObjects(Buffer.from(text))).toThrow('no plain cross-reference table')
    },
  )
})
