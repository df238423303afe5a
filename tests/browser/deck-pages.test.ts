import { imageSize } from 'image-size'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Browser } from 'playwright'
import { type BrowserLimits, createDeckPages, type DeckPages } from '../../src/browser/deck-pages.js'
import type { BrowserSession } from '../../src/browser/session.js'
import { openTestBrowser, siteOf } from './sample-site.js'

let session: BrowserSession
let pages: DeckPages
let opened = 0

beforeAll(async () => {
  session = await openTestBrowser()
})
afterAll(async () => {
  await session[Symbol.asyncDispose]()
})
beforeEach(() => {
  opened = 0
  const openPage: BrowserSession['openPage'] = (site, wishes) => {
    opened++
    return session.openPage(site, wishes)
  }
  pages = createDeckPages({ ...session, openPage })
})

/** An empty print page, and what is to stand in its head. */
const emptyPage = (head = '') =>
  `<!doctype html><html lang="de"><head><title>Die Probe</title>${head}</head><body></body></html>`

const section = (text: string) => `<section data-slide="a" id="a"><h1>${text}</h1></section>`

/** Shows a slide on the page of a site, and prints it. */
async function printSlide(html: string, slide: string): Promise<Uint8Array> {
  await using page = await pages.open(siteOf(html), 'page.html')
  await page.inspect(slide)
  return await page.print({ slides: 1, epochSeconds: 1_000_000_000 })
}

describe('the pages of decks', () => {
  it('serve one deck after the other, each with its own styles', async () => {
    const styled = (px: number) => emptyPage(`<style>h1 { font-size: ${px}px }</style>`)
    const first = await printSlide(styled(40), section('One'))
    await printSlide(styled(20), section('Two'))
    const again = await printSlide(styled(40), section('One'))
    expect(opened).toBe(1)
    expect(Buffer.compare(first, again)).toBe(0)
    expect(Buffer.compare(first, await printSlide(styled(20), section('One')))).not.toBe(0)
  })

  it('are two for two decks at a time', async () => {
    await using one = await pages.open(siteOf(emptyPage()), 'page.html')
    await using other = await pages.open(siteOf(emptyPage()), 'page.html')
    await Promise.all([one.inspect(section('One')), other.inspect(section('Other'))])
    expect(opened).toBe(2)
  })

  it('are not used again where a deck asked for something outside', async () => {
    const leaky = emptyPage('<link rel="stylesheet" href="http://elsewhere.invalid/a.css">')
    await expect(printSlide(leaky, section('One'))).rejects.toThrow('elsewhere.invalid')
    await printSlide(emptyPage(), section('Two'))
    expect(opened).toBe(2)
  })

  it('are not used again where a deck could not be printed', async () => {
    await expect(printSlide(emptyPage(), '')).rejects.toThrow('0 slides where 1')
    await printSlide(emptyPage(), section('Two'))
    expect(opened).toBe(2)
  })

  it('run no script of a document', async () => {
    const script = '<script>document.documentElement.innerHTML = "taken over"</script>'
    await using page = await pages.open(siteOf(emptyPage(script)), 'page.html')
    const picture = '<img src="data:," onerror="document.body.textContent = 1">'
    expect(await page.inspect(section('One') + picture)).toHaveLength(1)
    expect(await page.inspect(section('Two'))).toHaveLength(1)
  })

  it('are replaced once they have served for long', async () => {
    for (let deck = 0; deck < 13; deck++) {
      await using page = await pages.open(siteOf(emptyPage()), 'page.html')
      await page.inspect(section('One'))
    }
    expect(opened).toBe(2)
  })

  it('are replaced where their browser died', async () => {
    await using dying = await openTestBrowser()
    const own = createDeckPages(dying)
    const open = async () => {
      await using page = await own.open(siteOf(emptyPage()), 'page.html')
      return await page.inspect(section('One'))
    }
    await open()
    const site = await dying.openPage(siteOf(''))
    await site.page.context().browser()?.close()
    expect(await open()).toHaveLength(1)
  })
})

describe('the browsers of decks', () => {
  /** The decks' pages of a browser, and the browsers that they were opened in. */
  async function openOwn(limits: Partial<BrowserLimits>) {
    const own = await openTestBrowser()
    const browsers: (Browser | null)[] = []
    const openPage: BrowserSession['openPage'] = async (site, wishes) => {
      const page = await own.openPage(site, wishes)
      browsers.push(page.page.context().browser())
      return page
    }
    const usual = { decks: 100, bytes: 2 ** 30, readMemory: () => Promise.resolve(undefined) }
    const decks = createDeckPages({ ...own, openPage }, { ...usual, ...limits })
    const running = () => browsers.map((browser) => browser?.isConnected())
    return { decks, browsers, running, [Symbol.asyncDispose]: () => own[Symbol.asyncDispose]() }
  }

  const look = async (decks: DeckPages) => {
    await using page = await decks.open(siteOf(emptyPage()), 'page.html')
    return await page.inspect(section('One'))
  }

  it('are replaced after so many decks, and the old one ends', async () => {
    await using own = await openOwn({ decks: 3 })
    for (let deck = 0; deck < 7; deck++) expect(await look(own.decks)).toHaveLength(1)
    expect(own.running()).toEqual([false, false, true])
    expect(new Set(own.browsers).size).toBe(3)
  })

  it('serve the decks that they have begun to the end', async () => {
    await using own = await openOwn({ decks: 1 })
    const first = await own.decks.open(siteOf(emptyPage()), 'page.html')
    await look(own.decks)
    expect(own.running()).toEqual([true, true])
    expect(await first.inspect(section('One'))).toHaveLength(1)
    await first[Symbol.asyncDispose]()
    expect(own.running()).toEqual([false, true])
  })

  it('are replaced where they have become too large', async () => {
    let asked = 0
    await using own = await openOwn({
      bytes: 1000,
      readMemory: () => Promise.resolve(asked++ === 0 ? 1000 : 1001),
    })
    for (let deck = 0; deck <= 20; deck++) await look(own.decks)
    expect(asked).toBe(2)
    expect(own.running()).toEqual([false, false, true])
  })

  it('are replaced where one dies while decks are on it', async () => {
    await using own = await openOwn({})
    const open = () => own.decks.open(siteOf(emptyPage()), 'page.html')
    const pages = [await open(), await open()]
    await own.browsers[0]?.close()
    for (const page of pages) {
      await expect(page.inspect(section('One'))).rejects.toThrow(/closed/)
      await page[Symbol.asyncDispose]()
    }
    await Promise.all([look(own.decks), look(own.decks)])
    expect(own.running()).toEqual([false, false, true, true])
    expect(own.browsers[2]).toBe(own.browsers[3])
  })
})

describe('the pictures that pages draw', () => {
  const size = '<style>section { width: 200px; height: 100px }</style>'

  it('show the slide of that number, and are the same whatever was drawn before', async () => {
    await using page = await pages.open(siteOf(emptyPage(size)), 'page.html')
    await page.show(section('One') + section('Two'))
    const draw = (slide: number) => page.draw({ slide, scale: 0.5, kind: 'png' })
    const [first, second, again] = [await draw(1), await draw(2), await draw(1)]
    expect(Buffer.compare(first, again)).toBe(0)
    expect(Buffer.compare(first, second)).not.toBe(0)
    expect(imageSize(first)).toMatchObject({ width: 100, height: 50, type: 'png' })
    expect(imageSize(await page.draw({ slide: 2, scale: 2, kind: 'webp' }))).toMatchObject({
      width: 400,
      height: 200,
      type: 'webp',
    })
  })

  it('are not drawn of a slide that is not there, nor of a page that is not whole', async () => {
    await using page = await pages.open(siteOf(emptyPage(size)), 'page.html')
    await page.show(section('One'))
    await expect(page.draw({ slide: 2, scale: 1, kind: 'png' })).rejects.toThrow('no slide 2')
    await page.show(`${section('One')}<img src="nowhere.png">`)
    await expect(page.draw({ slide: 1, scale: 1, kind: 'png' })).rejects.toThrow('nowhere.png')
  })
})
