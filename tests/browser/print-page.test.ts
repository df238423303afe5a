import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPassing } from '../../src/browser/is-passing.js'
import { PrintError } from '../../src/browser/print-error.js'
import { printPage } from '../../src/browser/print-page.js'
import type { BrowserSession } from '../../src/browser/session.js'
import { openAndPrint, openTestBrowser, readPdf, sampleJob, type SampleJob } from './sample-site.js'

const slides = ['<h1>Erstens</h1><p>Grüße</p>', '<h2>Zweitens</h2><p>Mehr</p>', '<h2>Drittens</h2>']
const table = '<h1>T</h1><table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>'

let session: BrowserSession
beforeAll(async () => {
  session = await openTestBrowser()
})
afterAll(() => session[Symbol.asyncDispose]())

describe('printPage', () => {
  it('prints a page for each slide, with title, language, outline and date', async () => {
    const pdf = await readPdf(await openAndPrint(session, await sampleJob(slides)))
    expect(pdf).toMatchObject({ pages: 3, Title: 'Die Probe', Language: 'de' })
    expect(pdf.outline).toEqual(['Erstens'])
    expect(pdf.text).toContain('Grüße')
    expect(pdf.CreationDate).toBe("D:20010909014640+00'00'")
    expect(pdf.ModDate).toBe(pdf.CreationDate)
  })

  it('gives the same bytes again, also after a deck with tables', async () => {
    const job = await sampleJob([...slides, table])
    const first = await openAndPrint(session, job)
    await openAndPrint(session, await sampleJob([table, table, table]))
    expect(Buffer.compare(await openAndPrint(session, job), first)).toBe(0)
  })

  it('gives the same bytes in a new browser, also while other decks are printed in it', async () => {
    const job = await sampleJob([...slides, table])
    const other = await sampleJob([table])
    const first = await openAndPrint(session, job)
    for (let round = 0; round < 4; round++) {
      await using fresh = await openTestBrowser()
      const together = await Promise.all([job, other, job, job].map((one) => openAndPrint(fresh, one)))
      expect(together.map((pdf) => Buffer.compare(pdf, first) === 0)).toEqual([true, false, true, true])
    }
  })

  const refusals: readonly [
    what: string,
    change: (job: SampleJob) => SampleJob | Promise<SampleJob>,
    message: RegExp,
  ][] = [
    ['another number of slides', (job) => ({ ...job, slides: 4 }), /3 slides where 4 were laid out/],
    ['another page', (job) => ({ ...job, marker: 'm2' }), /its marker is not there/],
    ['a broken picture', () => sampleJob(['<img src="broken.png">']), /picture `broken.png` cannot be shown/],
    ['a missing file', () => sampleJob(['<img src="none.png">']), /asked for `none.png`, which is not part/],
    [
      'a meta refresh',
      () => sampleJob(slides, '<meta http-equiv="refresh" content="0;url=http://example.com/">'),
      /asked for `http:\/\/example.com\/`/,
    ],
    [
      'a page that leaves for another of its files',
      () => sampleJob(slides, '<meta http-equiv="refresh" content="0;url=broken.png">'),
      /left for (`broken.png`|another address) before it was printed/,
    ],
    [
      'a page that leaves for an empty one',
      () => sampleJob(slides, '<script>location.href = "about:blank"</script>'),
      /left for (`about:blank`|another address) before it was printed/,
    ],
    [
      'a broken font',
      () =>
        sampleJob(
          ['<p style="font-family: Torn">x</p>'],
          '<style>@font-face{font-family:Torn;src:url(broken.png)}</style>',
        ),
      /font `Torn normal` could not be loaded|error in the page/,
    ],
    [
      'a script that fails',
      () => sampleJob(slides, '<script>throw new Error("oh")</script>'),
      /error in the page: oh/,
    ],
  ]
  it.each(refusals)('refuses %s', async (_, change, message) => {
    const printing = openAndPrint(session, await change(await sampleJob(slides)))
    await expect(printing).rejects.toThrow(message)
    await expect(printing).rejects.toBeInstanceOf(PrintError)
  })

  it('gives the same bytes on a page that showed and printed other things before', async () => {
    const job = await sampleJob([...slides, table])
    const first = await openAndPrint(session, job)
    await using page = await session.openPage(job.site)
    await page.open(job.entry)
    const markup = await page.page.evaluate(() => document.body.innerHTML)
    const show = (html: string) => page.page.evaluate((text) => void (document.body.innerHTML = text), html)
    await show(`<section data-slide="x">${table}${table}</section>`)
    await printPage(page, { ...job, slides: 1 })
    await show(markup)
    expect(Buffer.compare(await printPage(page, job), first)).toBe(0)
  })

  it('fails in passing where the page crashed, and prints in a fresh context', async () => {
    const job = await sampleJob(slides)
    await using page = await session.openPage(job.site)
    await page.open(job.entry)
    await page.page.goto('chrome://crash').catch(() => undefined)
    const failure: unknown = await printPage(page, job).catch((error: unknown) => error)
    expect(isPassing(failure), String(failure)).toBe(true)
    expect((await readPdf(await openAndPrint(session, job))).pages).toBe(3)
  })

  it('fails in passing where the browser died, and prints in a new one', async () => {
    await using mortal = await openTestBrowser()
    const job = await sampleJob(slides)
    const first = await openAndPrint(mortal, job)
    await using page = await mortal.openPage(job.site)
    await page.open(job.entry)
    const browser = page.page.context().browser()
    const gone = new Promise((resolve) => browser?.on('disconnected', resolve))
    const control = await browser?.newBrowserCDPSession()
    await control?.send('Browser.crash').catch(() => undefined)
    await gone
    const failure: unknown = await printPage(page, job).catch((error: unknown) => error)
    expect(isPassing(failure), String(failure)).toBe(true)
    const both = await Promise.all([openAndPrint(mortal, job), openAndPrint(mortal, job)])
    for (const pdf of both) expect(Buffer.compare(pdf, first)).toBe(0)
  })

  it('starts no browser for a session that is closed', async () => {
    const closed = await openTestBrowser()
    await closed[Symbol.asyncDispose]()
    await expect(openAndPrint(closed, await sampleJob(slides))).rejects.toThrow('session was closed')
  })
})
