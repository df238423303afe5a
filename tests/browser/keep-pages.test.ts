import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createDeckPages } from '../../src/browser/deck-pages.js'
import { keepPages } from '../../src/browser/keep-pages.js'
import type { BrowserSession } from '../../src/browser/session.js'
import type { Site } from '../../src/browser/serve-site.js'
import type { RunningBrowser } from '../../src/browser/start-browser.js'
import { openTestBrowser, siteOf } from './sample-site.js'

let session: BrowserSession
let browser: RunningBrowser
let opened = 0

beforeAll(async () => {
  session = await openTestBrowser()
})
afterAll(async () => {
  await session[Symbol.asyncDispose]()
})
beforeEach(() => {
  opened = 0
  const pages = createDeckPages(session)
  browser = keepPages({
    openDeckPage: (site, entry) => {
      opened++
      return pages.open(site, entry)
    },
    drawDiagrams: async () => [],
    [Symbol.asyncDispose]: async () => undefined,
  })
})

const styled = (px: number) =>
  siteOf(
    `<!doctype html><html lang="de"><head><title>Probe</title><style>h1 { font-size: ${px}px }</style></head>`,
  )

const slide = (text: string) => `<section data-slide="a" id="a"><h1>${text}</h1></section>`

/** The size of a slide's text on a site's page. */
async function sizeOn(site: Site): Promise<number | null | undefined> {
  await using page = await browser.openDeckPage(site, 'page.html')
  const [found] = await page.inspect(slide('One'))
  return found?.minFontPx
}

describe('keepPages', () => {
  it('gives a page again to who wants the same site, and another one to who does not', async () => {
    expect(await sizeOn(styled(40))).toBe(40)
    expect(await sizeOn(styled(40))).toBe(40)
    expect(opened).toBe(1)
    expect(await sizeOn(styled(20))).toBe(20)
    expect(await sizeOn(styled(40))).toBe(40)
    expect(opened).toBe(2)
  })

  it('gives a page to one at a time', async () => {
    await using first = await browser.openDeckPage(styled(40), 'page.html')
    await using second = await browser.openDeckPage(styled(40), 'page.html')
    await first.inspect(slide('One'))
    const [found] = await second.inspect(slide('Two'))
    expect([opened, found?.id]).toEqual([2, 'a'])
  })

  it('opens another page in place of one on which something failed', async () => {
    {
      await using page = await browser.openDeckPage(styled(40), 'page.html')
      await page.inspect(slide('One'))
      await expect(page.print({ slides: 7, epochSeconds: 1_000_000_000 })).rejects.toThrow(/7 were laid out/)
    }
    expect(await sizeOn(styled(40))).toBe(40)
    expect(opened).toBe(2)
  })

  it('opens another page in place of one whose browser died', async () => {
    expect(await sizeOn(styled(40))).toBe(40)
    await using own = await session.openPage(styled(40))
    await own.page.context().browser()?.close()
    await expect(sizeOn(styled(40))).rejects.toThrow()
    expect(await sizeOn(styled(40))).toBe(40)
  })

  it('keeps open as many pages as serve, and no more', async () => {
    for (let px = 20; px < 32; px++) await sizeOn(styled(px))
    opened = 0
    for (let px = 26; px < 32; px++) await sizeOn(styled(px))
    expect(opened).toBe(0)
    await sizeOn(styled(20))
    expect(opened).toBe(1)
  })
})
