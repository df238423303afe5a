import { describe, expect, it } from 'vitest'
import { fixFigures } from '../../../src/browser/pdf/fix-figures.js'
import { openAndPrint, openTestBrowser, sampleJob } from '../sample-site.js'
import { samplePdf, textsOf } from './sample-pdf.js'

const element = (rest: string) => `<</Type /StructElem\n/S /Figure\n${rest}>>`

describe('fixFigures', () => {
  it('makes a plain division of what holds figures, and leaves all others alone', () => {
    const pdf = samplePdf(
      element('/K [4 0 R 5 0 R]'),
      element('/Alt (A hill)\n/K 0'),
      element('/K 0'),
      element('/Alt (x)\n/K 4 0 R'),
    )
    const fixed = textsOf(fixFigures(pdf, []))
    expect(fixed[3]).toBe('<</Type /StructElem\n/S /Div\n/K [4 0 R 5 0 R]>>')
    expect({ ...fixed, 3: '' }).toEqual({ ...textsOf(pdf), 3: '' })
  })

  it('makes formulas of what the page says are some', () => {
    const pdf = samplePdf(
      element('/Alt (\\\\frac\\(a\\))\n/K 0'),
      element('/Alt <FEFF03B1>\n/K 0'),
      element('/Alt (other)\n/K 0'),
    )
    const fixed = textsOf(fixFigures(pdf, ['\\frac(a)', 'α']))
    const kinds = [3, 4, 5].map((number) => /\/S \/(\w+)/.exec(fixed[number] ?? '')?.[1])
    expect(kinds).toEqual(['Formula', 'Formula', 'Figure'])
  })

  it('knows them in what the browser prints', async () => {
    await using session = await openTestBrowser()
    const image = `<img alt="Picture" width="9" height="9" src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>">`
    const job = await sampleJob([
      `<h1>T</h1><figure>${image}<figcaption>Caption</figcaption></figure><figure>${image}</figure>`,
    ])
    const text = Buffer.from(await openAndPrint(session, job)).toString('latin1')
    const figures = text.split('endobj').filter((object) => object.includes('/S /Figure\n'))
    expect(figures.map((figure) => figure.includes('/Alt (Picture)'))).toEqual([true, true])
  })
})
