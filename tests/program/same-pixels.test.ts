import pixelmatch from 'pixelmatch'
import type { Browser, Page } from 'playwright'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveSite, siteAddress, type Site } from '../../src/browser/serve-site.js'
import { isFull } from '../is-full.js'
import { buildDemo, demoDeck } from './build-demo.js'
import { launchReader, openDeck } from './open-deck.js'

/**
 * How many pixels of a slide may differ: none, but in Chinese, where the deck takes instances of a variable face as they come
 * and the print page takes them from a library, whose outlines are rounded. A line that moves by a pixel changes thousands.
 */
const most: Readonly<Record<string, number>> = { zh: 120 }

let browser: Browser
beforeAll(async () => {
  browser = await launchReader()
})
afterAll(() => browser.close())

describe.each([
  { theme: 'paper', locales: isFull ? ['bg', 'zh'] : ['zh'] },
  ...(isFull ? [{ theme: 'night', locales: ['en'] }] : []),
])('every slide of the demo in the theme $theme', ({ theme, locales }) => {
  it('has the same pixels in the deck as on the print page', async () => {
    await using demo = await buildDemo({ theme, format: 'html', locale: locales.join(',') })
    for (const locale of locales) {
      const site = demo.printPages.get(`${demoDeck}/${locale}`)
      if (site === undefined) throw new Error(`There is no print page in ${locale}.`)
      expect(await compare(demo.dist, locale, site)).toEqual([])
    }
  })
})

/** The slides that look otherwise in the deck than on the print page, with the number of their pixels that do. */
async function compare(dist: string, locale: string, site: Site): Promise<string[]> {
  await using deck = await openDeck(browser, { dist, address: `${demoDeck}/${locale}.html` })
  await using paper = await openPrintPage(site)
  await deck.page.evaluate(hideFurniture)
  await paper.page.evaluate(hideFurniture)
  const slides = await deck.page.evaluate(() => window.Reveal.getSlides().map(({ id }) => id))
  const found: string[] = []
  for (const [index, id] of slides.entries()) {
    await deck.page.evaluate(async (at) => {
      window.Reveal.slide(at)
      await document.fonts.ready
      const images = document.querySelectorAll<HTMLImageElement>('section.present img')
      await Promise.all([...images].map((image) => image.decode()))
    }, index)
    const shown = await photograph(deck.page, `section.present`)
    const printed = await photograph(paper.page, `section[id="${id}"]`)
    const differing = pixelmatch(shown.data, printed.data, undefined, shown.width, shown.height, {
      threshold: 0.2,
    })
    if (differing > (most[locale] ?? 0)) found.push(`${locale} ${id}: ${differing}`)
  }
  return found
}

async function photograph(page: Page, selector: string) {
  return PNG.sync.read(await page.locator(selector).screenshot())
}

async function openPrintPage(site: Site) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  })
  await serveSite(context, site)
  const page = await context.newPage()
  await page.goto(siteAddress('page.html'))
  await page.evaluate(() => document.fonts.ready)
  return { page, [Symbol.asyncDispose]: () => context.close() }
}

/** It runs inside the page. */
function hideFurniture(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('[data-furniture], .bar, .progress { visibility: hidden !important }')
  document.adoptedStyleSheets = [sheet]
}
