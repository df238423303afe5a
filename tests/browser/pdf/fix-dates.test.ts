import { describe, expect, it } from 'vitest'
import { fixDates } from '../../../src/browser/pdf/fix-dates.js'
import { readObjects } from '../../../src/browser/pdf/read-objects.js'
import { writeObjects } from '../../../src/browser/pdf/write-objects.js'
import { openTestBrowser, readPdf, siteOf } from '../sample-site.js'

const fixDatesIn = (pdf: Uint8Array, second: number) => writeObjects(fixDates(readObjects(pdf), second))

async function printedPage(title: string): Promise<Uint8Array> {
  await using session = await openTestBrowser()
  await using site = await session.openPage(siteOf(`<title>${title}</title><h1>x</h1>`))
  await site.open('page.html')
  return await site.page.pdf({ tagged: true, outline: true })
}

describe('fixDates', () => {
  it('changes the digits of both dates and no other byte', async () => {
    const pdf = await printedPage('x')
    const fixed = fixDatesIn(pdf, 0)
    expect(fixed.length).toBe(pdf.length)
    const dates = /\/(?:Creation|Mod)Date \(D:\d{14}/g
    const blank = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1').replace(dates, 'DATE')
    expect(blank(fixed)).toBe(blank(pdf))
    expect(Buffer.from(fixed).toString('latin1').match(dates)).toEqual([
      '/CreationDate (D:19700101000000',
      '/ModDate (D:19700101000000',
    ])
    expect(fixDatesIn(fixed, 0)).toEqual(fixed)
  })

  it('leaves a title alone that looks like a date', async () => {
    const title = "/CreationDate (D:20200101000000+00'00') \\) (/ModDate (D:20200101000000+00'00')"
    const pdf = await readPdf(fixDatesIn(await printedPage(title), 86_400))
    expect(pdf.Title).toBe(title)
    expect([pdf.CreationDate, pdf.ModDate]).toEqual(["D:19700102000000+00'00'", "D:19700102000000+00'00'"])
  })
})
