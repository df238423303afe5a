import { describe, expect, it } from 'vitest'
import { fixOutline } from '../../../src/browser/pdf/fix-outline.js'
import { openAndPrint, openTestBrowser, readPdf, sampleJob } from '../sample-site.js'
import { samplePdf, textsOf } from './sample-pdf.js'

const asPage = (...texts: string[]) => texts.map((text) => ({ text, painted: text }))

const headings = ['مقدمة قصيرة عن Azure SDK v2', 'דברים שצריך לדעת', 'Кратко ръководство', 'A short guide']

describe('fixOutline', () => {
  it('gives headings of every direction in the order in which they are read', async () => {
    await using session = await openTestBrowser()
    const slides = headings.map((heading) => `<h1 dir="auto"><strong>${heading}</strong></h1>`)
    const pdf = await readPdf(await openAndPrint(session, await sampleJob(slides)))
    expect(pdf.outline).toEqual(headings)
  })

  it('gives formulas as their authors write them', async () => {
    await using session = await openTestBrowser()
    const formula = '<span class="formula" role="img" aria-label="x^2"><i>x</i><sup>2</sup>\u200b</span>'
    const slides = [`<h1>The case ${formula} of all</h1>`, '<h1>x2</h1>']
    const pdf = await readPdf(await openAndPrint(session, await sampleJob(slides)))
    expect(pdf.outline).toEqual(['The case x^2 of all', 'x2'])
  })

  it('changes no title whose letters are not those of a heading', () => {
    const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()
    const written = ['ב א', 'ג א', 'א'].map((text) => `<</Title <FEFF${hex(text)}>>>`).join('\n')
    const fixed = fixOutline(samplePdf(written), asPage('א ב', 'א א'))
    expect(textsOf(fixed)[3]).toBe(written.replace(hex('ב א'), hex('א ב')))
  })

  it('gives a heading over several lines its spaces again, and leaves the title of the PDF alone', () => {
    const pdf = samplePdf('<</Title (A \\(long\\)title)\n/Parent 1 0 R>>', '<</Title (x)>>')
    const fixed = textsOf(fixOutline(pdf, asPage('A (long) title', ' x')))
    expect([fixed[3], fixed[1]]).toEqual(['<</Title (A \\(long\\) title)\n/Parent 1 0 R>>', '<</Title (x)>>'])
  })
})
