import { describe, expect, it } from 'vitest'
import { describeLinks } from '../../../src/browser/pdf/describe-links.js'
import { openAndPrint, openTestBrowser, sampleJob } from '../sample-site.js'
import { samplePdf, textsOf } from './sample-pdf.js'

const link = (...areas: number[]) =>
  `<</Type /StructElem\n/S /Link\n/K [${areas.map((area) => `<</Type /OBJR\n/Obj ${area} 0 R\n/Pg 2 0 R>>`).join(' ')}]>>`
const pdf = samplePdf('<</Subtype /Link>>', '<</Subtype /Link>>', '<</Subtype /Link>>', link(3, 4), link(5))

describe('describeLinks', () => {
  it('says of each area of a link what the link says', () => {
    expect(Object.values(textsOf(describeLinks(pdf, ['a (b)', 'c']))).slice(2, 5)).toEqual([
      '<</Contents (a \\(b\\))\n/Subtype /Link>>',
      '<</Contents (a \\(b\\))\n/Subtype /Link>>',
      '<</Contents (c)\n/Subtype /Link>>',
    ])
  })

  it('says nothing where it could be wrong', () => {
    expect(describeLinks(pdf, ['a', 'b', 'c'])).toBe(pdf)
    expect(describeLinks(pdf, ['', '']).objects).toEqual(pdf.objects)
  })

  it('knows the links of what the browser prints: over lines, in tables, around pictures, to nowhere', async () => {
    const image = `<img alt="Picture" width="9" height="9" src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>">`
    const slide = `<h1 id="t">T</h1><p style="width: 60px"><a href="https://a.example/1">over  more
      lines</a> <a href="#none">nowhere</a> <a>no link</a> <a hidden href="#t">not shown</a></p>
      <table><tr><th><a href="https://a.example/2">head</a></th><td><a href="https://a.example/3">${image}</a></td></tr></table>
      <a href="#t">down</a>`
    await using session = await openTestBrowser()
    const printed = await openAndPrint(session, await sampleJob([slide]))
    const text = Buffer.from(printed).toString('latin1')
    const described = [
      ...text.matchAll(
        /<<\/Contents \(([^)]*)\)\n\/Type \/Annot\n\/Subtype \/Link[\s\S]*?(?:\/URI \((.*)\)|\/Dest \/(\w+))/g,
      ),
    ]
    expect(new Set(described.map(([, contents, url, place = url]) => `${contents} > ${place}`))).toEqual(
      new Set([
        'over more lines > https://a.example/1',
        'head > https://a.example/2',
        'Picture > https://a.example/3',
        'down > t',
      ]),
    )
  })
})
