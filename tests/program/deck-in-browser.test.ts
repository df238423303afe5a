import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchReader, openDeck } from './open-deck.js'
import { createProject, type Project } from './run-polydeck.js'
import { phrases, sampleProject, type SampleLocale } from './sample-content.js'

const locales = Object.keys(phrases) as SampleLocale[]
const ids = ['title', 'a-short-guide', 'landscape', 'blank', 'program', 'table', 'choices', 'steps']

let project: Project
let browser: Browser
let dist = ''
beforeAll(async () => {
  project = await createProject(sampleProject())
  const words = ['build', '--source-locale', 'en', '--format', 'html']
  const [answer, reader] = await Promise.all([project.run(words), launchReader()])
  expect(answer.status, answer.stderr).toBe(0)
  browser = reader
  dist = join(project.folder, 'dist')
})
afterAll(async () => {
  await browser.close()
  await project[Symbol.asyncDispose]()
})

const open = (address: string, options = {}) => openDeck(browser, { dist, address, ...options })
const pressAll = async (page: Page, keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

/** Swipes with one finger over the page's middle. */
async function swipe(page: Page, from: number, to: number): Promise<void> {
  const control = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
    control.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y: 360 }] })
  await touch('touchStart', from)
  for (const share of [0.25, 0.5, 0.75, 1]) await touch('touchMove', from + (to - from) * share)
  await touch('touchEnd')
}

describe.each(locales)('a deck in %s, opened from the file system', (locale) => {
  it('shows every slide with all its text on the canvas and without a complaint, alone with its own files', async () => {
    await using deck = await open(`guide/${locale}.html`)
    const outside = await deck.page.evaluate(() => {
      const range = document.createRange()
      const found: string[] = []
      window.Reveal.getSlides().forEach((slide, index) => {
        window.Reveal.slide(index)
        const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const parent = node.parentElement
          if (parent?.closest('aside.notes') || !node.textContent?.trim()) continue
          range.selectNodeContents(node)
          const rects = [...range.getClientRects()].filter(({ width }) => width > 0)
          if (rects.length === 0 && parent?.closest('[data-furniture]')) continue
          const isInside = rects.every(
            ({ left, top, right, bottom }) => left >= 0 && top >= 0 && right <= 1280 && bottom <= 720,
          )
          if (!isInside || rects.length === 0) found.push(`${slide.id}: ${node.textContent}`)
        }
      })
      return found
    })
    expect(outside).toEqual([])
    await deck.page.evaluate(() => document.fonts.ready)
    const own = pathToFileURL(dist).href
    expect(deck.requests.filter((address) => !address.startsWith(`${own}/`))).toEqual([])
    expect(deck.errors).toEqual([])
  })

  it('has the language and direction of its locale', async () => {
    await using deck = await open(`guide/${locale}.html`)
    const root = await deck.page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])
    expect(root).toEqual([locale, locale === 'ar' ? 'rtl' : 'ltr'])
    expect(await deck.page.title()).toBe(phrases[locale].title)
    const languages = await deck.page
      .locator('a[hreflang]')
      .evaluateAll((links) => links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('lang')]))
    expect(languages).toEqual(['ar', 'bg', 'en', 'zh'].map((tag) => [tag, tag]))
  })

  it("is set in the deck's own fonts alone", async () => {
    await using deck = await open(`guide/${locale}.html#/table`)
    await deck.page.evaluate(() => document.fonts.ready)
    const faces = await deck.page.evaluate(() => [...document.fonts].map(({ status }) => status))
    expect(faces).toContain('loaded')
    expect(faces.filter((status) => status !== 'loaded' && status !== 'unloaded')).toEqual([])
    for (const slide of ['title', 'program', 'table', 'farewell']) {
      await deck.page.evaluate((id) => void (location.hash = `#/${id}`), slide)
      await deck.shows(slide)
      await deck.page.evaluate(() => document.fonts.ready)
      const fonts = await fontsOfSlide(deck.page)
      expect(fonts.length).toBeGreaterThan(0)
      expect(fonts.filter(({ isCustomFont }) => !isCustomFont)).toEqual([])
    }
  })
})

/** The fonts that the shown slide's text is really drawn with. */
async function fontsOfSlide(page: Page) {
  const control = await page.context().newCDPSession(page)
  await control.send('DOM.enable')
  await control.send('CSS.enable')
  const { root } = await control.send('DOM.getDocument', { depth: -1 })
  const selector = 'section.present .frame, section.present .frame *'
  const { nodeIds } = await control.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector })
  const answers = await Promise.all(
    nodeIds.map((nodeId) => control.send('CSS.getPlatformFontsForNode', { nodeId })),
  )
  await control.detach()
  return answers.flatMap(({ fonts }) => fonts)
}

describe('a deck', () => {
  it('is walked through with the keys', async () => {
    await using deck = await open('guide/en.html')
    const { page } = deck
    expect(await deck.current()).toBe('title')
    await pressAll(page, ['ArrowRight', 'ArrowRight', ' '])
    expect(await deck.current()).toBe('blank')
    await pressAll(page, ['ArrowLeft'])
    expect(await deck.current()).toBe('landscape')
    await pressAll(page, ['End'])
    expect(await deck.current()).toBe('farewell')
    await expect.poll(() => page.url()).toMatch(/en\.html#\/farewell$/)
    await pressAll(page, ['Home'])
    expect(await deck.current()).toBe('title')
    await pressAll(page, ['Escape'])
    expect(await page.evaluate(() => window.Reveal.isOverview())).toBe(true)
    await pressAll(page, ['ArrowRight', 'Escape'])
    expect(await page.evaluate(() => window.Reveal.isOverview())).toBe(false)
    expect(await deck.current()).toBe('a-short-guide')
  })

  it('goes on to the left in a language that is written to the left', async () => {
    await using deck = await open('guide/ar.html')
    await pressAll(deck.page, ['ArrowLeft', 'ArrowLeft'])
    expect(await deck.current()).toBe('landscape')
    await pressAll(deck.page, ['ArrowRight'])
    expect(await deck.current()).toBe('a-short-guide')
  })

  it('is walked through with a finger', async () => {
    await using deck = await open('guide/en.html', { hasTouch: true })
    await swipe(deck.page, 900, 300)
    await deck.shows('a-short-guide')
    await swipe(deck.page, 300, 900)
    await deck.shows('title')
  })

  it.each([...ids, 'steps~2', 'farewell'])(
    'has an address for the slide %s in every language',
    async (id) => {
      for (const locale of ['en', 'zh']) {
        await using deck = await open(`guide/${locale}.html#/${id}`)
        expect(await deck.current()).toBe(id)
        expect(await deck.page.locator('section.present').getAttribute('id')).toBe(id)
      }
    },
  )

  it('keeps the slide where the language is switched', async () => {
    await using deck = await open('guide/en.html')
    const { page } = deck
    await pressAll(page, ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight'])
    expect(await deck.current()).toBe('table')
    for (const locale of ['bg', 'ar', 'zh'] as const) {
      await page.mouse.move(600, 300)
      await page.mouse.move(610, 310)
      await page.locator('.languages button').click()
      await page.locator(`.bar a[hreflang=${locale}]`).click()
      await page.waitForURL(`**/${locale}.html#/table`)
      await deck.shows('table')
      expect(await page.locator('section.present .heading').textContent()).toBe(phrases[locale].table)
    }
    expect(deck.errors).toEqual([])
  })

  it('follows links to its own slides, and to nothing that may run', async () => {
    await using deck = await open('guide/bg.html#/a-short-guide')
    const links = await deck.page
      .locator('section.present .body a')
      .evaluateAll((all) => all.map((link) => [link.getAttribute('href'), link.getAttribute('rel')]))
    expect(links.slice(0, 3)).toEqual([
      ['#/table', null],
      ['https://example.com/bg?a=b', 'noopener noreferrer'],
      ['mailto:a@example.com', 'noopener noreferrer'],
    ])
    expect(JSON.stringify(links)).not.toContain('javascript')
    await deck.page.locator('section.present .body a').first().click()
    await deck.shows('table')
  })

  it('shows no speaker notes', async () => {
    await using deck = await open('guide/en.html#/farewell')
    const notes = deck.page.locator('section.present aside.notes')
    expect(await notes.textContent()).toContain(phrases.en.said)
    expect(await notes.isVisible()).toBe(false)
    expect(await deck.page.evaluate(() => document.body.innerText)).not.toContain(phrases.en.said)
  })

  it('can be read by a screen reader: no role that hides it, and a word on where it is', async () => {
    await using deck = await open('guide/zh.html#/table')
    await deck.page.waitForFunction(() => !document.querySelector('[role=application]'))
    expect(await deck.page.locator('.announcer').textContent()).toMatch(/6.*13.*表格/)
    expect(await deck.page.locator('h1').count()).toBe(1)
  })

  it('has a bar that the keyboard reaches, and nothing of a slide that is not shown', async () => {
    await using deck = await open('guide/en.html#/table')
    const { page } = deck
    const reached: string[] = []
    for (let step = 0; step < 6; step++) {
      await page.keyboard.press('Tab')
      reached.push(
        await page.evaluate(() => {
          const element = document.activeElement
          if (element?.closest('.slides')) return `slide ${element.closest('section')?.id}`
          const name = element?.closest('.languages') ? 'languages' : element?.getAttribute('data-go')
          return name ?? 'page'
        }),
      )
      const opacity = () => page.locator('.bar').evaluate((bar) => getComputedStyle(bar).opacity)
      if (reached.at(-1) !== 'page') await expect.poll(opacity).not.toBe('0')
    }
    expect(reached.join(' ')).toMatch(/prev languages next/)
    expect(reached.filter((name) => name.startsWith('slide') && name !== 'slide table')).toEqual([])
    await page.locator('[data-go=next]').focus()
    await page.keyboard.press('Enter')
    await deck.shows('choices')
  })

  it('obeys no message from another window', async () => {
    await using deck = await open('guide/en.html#/table')
    await deck.page.evaluate(async () => {
      const messages = [
        { method: 'slide', args: [0] },
        { method: 'next' },
        { method: 'togglePause' },
        { method: 'addKeyBinding', args: [{ keyCode: 84 }, 'alert'] },
        { namespace: 'reveal', method: 'slide', args: [0] },
        { namespace: 'reveal-notes', type: 'connect', url: 'javascript:window.hit=1' },
        { namespace: 'reveal-notes', type: 'callRevealApi', methodName: 'slide', arguments: [0] },
      ]
      for (const message of messages) window.postMessage(JSON.stringify(message), '*')
      await new Promise((resolve) => setTimeout(resolve, 300))
    })
    expect(await deck.current()).toBe('table')
    expect(await deck.page.evaluate(() => 'hit' in window)).toBe(false)
    expect(await deck.page.locator('.reveal.paused').count()).toBe(0)
  })

  it('runs no script but its own', async () => {
    const html = await readFile(join(dist, 'guide/en.html'), 'utf8')
    expect(html).toContain('http-equiv="Content-Security-Policy"')
    expect(html).not.toMatch(/<[^>]+\s(on\w+|style)=/i)
    expect(html).not.toMatch(/<script(?! src="\.\.\/assets\/[\w-]+\.js")|<style|javascript:/i)
    await using deck = await open('guide/en.html')
    const { page } = deck
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.hit = 1'
      const image = document.createElement('div')
      image.innerHTML = '<img src="x" onerror="window.hit = 2">'
      document.body.append(script, image)
    })
    await expect.poll(() => deck.errors.length).toBeGreaterThan(1)
    expect(await page.evaluate(() => 'hit' in window)).toBe(false)
    expect(deck.errors.filter((error) => /Content Security Policy/.test(error)).length).toBeGreaterThan(1)
  })
})
