import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchReader, openDeck } from './open-deck.js'
import { createProject, type Project } from './run-polydeck.js'

const said = {
  en: 'sentences that are far longer in this language than in the other one, so that fewer of them stand on a slide, and there are more slides of them',
  zh: '短句',
  ar: 'جملة قصيرة',
} as const
const steps = { en: 'All the steps', zh: '步骤', ar: 'كل الخطوات' } as const
const titles = { en: 'A talk', zh: '演讲', ar: 'محاضرة' } as const

const count = 30
function talk(locale: keyof typeof said): string {
  const items = Array.from({ length: count }, (_, index) => `- ${index + 1}: ${said[locale]}.\n`).join('')
  return `# ${titles[locale]}\n\n## ${steps[locale]}\n\n${items}\n## 3\n\n${said[locale]}.\n\n- a\n- b\n`
}

let project: Project
let browser: Browser
let dist = ''
beforeAll(async () => {
  project = await createProject({
    'content/talk/en.md': talk('en'),
    'content/talk/zh.md': talk('zh'),
    'content/talk/ar.md': talk('ar'),
  })
  const words = ['build', '--source-locale', 'en', '--format', 'html']
  const [answer, reader] = await Promise.all([project.run(words), launchReader()])
  expect(answer.status, answer.stderr).toBe(0)
  browser = reader
  dist = join(project.folder, 'dist')
  await giveFragments()
})
afterAll(async () => {
  await browser.close()
  await project[Symbol.asyncDispose]()
})

/** Two fragments on the last slide of each deck, as authors' own templates may have them. */
async function giveFragments(): Promise<void> {
  for (const locale of Object.keys(said)) {
    const path = join(dist, `talk/${locale}.html`)
    const html = await readFile(path, 'utf8')
    await writeFile(path, html.replace(/<li>(?=[ab]<)/g, '<li class="fragment">'))
  }
}

const open = (address: string, options: BrowserContextOptions = {}) =>
  openDeck(browser, { dist, address, ...options })

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('hreflang') ?? document.activeElement?.tagName)
const menu = (page: Page) => page.locator('.languages [aria-expanded]')
const expanded = (page: Page) => menu(page).getAttribute('aria-expanded')

/** The numbers of the items that the shown part holds. */
async function shownItems(page: Page): Promise<number[]> {
  const texts = await page.locator('section.present li').allTextContents()
  return texts.map((text) => Number.parseInt(text, 10))
}

describe('the language menu', () => {
  it('is opened, walked through and closed with the keys, and moves no slide', async () => {
    await using deck = await open('talk/en.html#/all-the-steps')
    const { page } = deck
    await page.keyboard.press('l')
    expect(await expanded(page)).toBe('true')
    expect(await focused(page)).toBe('en')
    const walked: (string | undefined)[] = []
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'End', 'ArrowRight', ' ']) {
      await page.keyboard.press(key)
      walked.push(await focused(page))
    }
    expect(walked).toEqual(['zh', 'ar', 'zh', 'ar', 'zh', 'zh', 'zh'])
    expect(await deck.current()).toBe('all-the-steps')
    await page.keyboard.press('Escape')
    expect(await expanded(page)).toBe('false')
    expect(await focused(page)).toBe('BUTTON')
    expect(await page.evaluate(() => window.Reveal.isOverview())).toBe(false)
    expect(await deck.current()).toBe('all-the-steps')
  })

  it.each(['Enter', ' ', 'ArrowDown', 'ArrowUp'])('is reached with Tab and opened with %j', async (key) => {
    await using deck = await open('talk/en.html#/3')
    const { page } = deck
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-go=prev]')?.focus())
    await page.keyboard.press('Tab')
    await expect.poll(() => page.locator('.bar').evaluate((bar) => getComputedStyle(bar).opacity)).toBe('1')
    const before = await deck.current()
    await page.keyboard.press(key)
    expect(await expanded(page)).toBe('true')
    expect(await focused(page)).toBe('en')
    expect(await deck.current()).toBe(before)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await expanded(page)).toBe('false') // the focus has left it
  })

  it('is closed by a press beside it, and by the language that is shown', async () => {
    await using deck = await open('talk/en.html#/all-the-steps')
    const { page } = deck
    await page.keyboard.press('l')
    await page.mouse.click(600, 100)
    expect(await expanded(page)).toBe('false')
    await page.keyboard.press('l')
    await page.keyboard.press('Enter')
    expect(await expanded(page)).toBe('false')
    expect(page.url()).toMatch(/en\.html#\/all-the-steps$/)
  })

  it('says which language is shown, and each name in its own', async () => {
    await using deck = await open('talk/ar.html')
    const links = await deck.page
      .locator('.languages a')
      .evaluateAll((all) =>
        all.map((link) => [
          ...['lang', 'dir', 'aria-current'].map((name) => link.getAttribute(name)),
          link.textContent,
        ]),
      )
    expect(links).toEqual([
      ['ar', 'rtl', 'true', 'العربية'],
      ['en', 'ltr', null, 'English'],
      ['zh', 'ltr', null, '中文'],
    ])
    expect(await menu(deck.page).getAttribute('aria-label')).toBe('اختر لغة: العربية')
  })

  it('breaks no rule of WCAG 2.2 AA while it is open', async () => {
    for (const locale of ['en', 'ar']) {
      await using deck = await open(`talk/${locale}.html`, { reducedMotion: 'reduce' })
      await deck.page.keyboard.press('l')
      expect(await violations(deck.page)).toEqual([])
    }
  })
})

describe('a switch of language', () => {
  async function switchTo(page: Page, locale: string): Promise<void> {
    await page.keyboard.press('l')
    await page.locator(`.languages a[hreflang=${locale}]`).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/${locale}.html#/*`)
    await page.waitForFunction(() => window.Reveal.isReady())
  }

  it('lands on the part that holds the same content, though languages have other parts', async () => {
    await using deck = await open('talk/en.html#/all-the-steps')
    const { page } = deck
    const parts = (await page.evaluate(() => window.Reveal.getSlides().map(({ id }) => id))).filter((id) =>
      id.startsWith('all-the-steps'),
    )
    expect(parts.length).toBeGreaterThan(3)
    for (const id of parts) {
      await page.goto(`${pathToFileURL(join(dist, 'talk/en.html')).href}#/${id}`)
      await deck.shows(id)
      const [first = 0] = await shownItems(page)
      await switchTo(page, 'zh')
      expect(await shownItems(page)).toContain(first)
      expect(page.url()).toMatch(/zh\.html#\/all-the-steps(~\d)?$/)
    }
    expect(deck.errors).toEqual([])
  })

  it('keeps the fragment', async () => {
    await using deck = await open('talk/en.html#/slide-3')
    const { page } = deck
    await page.keyboard.press('ArrowRight')
    expect(await page.locator('section.present .fragment.visible').count()).toBe(1)
    await switchTo(page, 'ar')
    expect(await deck.current()).toBe('slide-3')
    expect(await page.locator('section.present .fragment.visible').count()).toBe(1)
    await page.keyboard.press('ArrowLeft') // which is forwards in Arabic
    expect(await page.locator('section.present .fragment.visible').count()).toBe(2)
    expect(page.url()).toMatch(/ar\.html#\/slide-3\/\d$/) // reveal.js names the fragment too
  })

  it('is announced with the language and the slide', async () => {
    await using deck = await open('talk/en.html#/all-the-steps')
    expect(await deck.page.locator('.announcer').textContent()).not.toContain('Language')
    await switchTo(deck.page, 'zh')
    const announced = () => deck.page.locator('.announcer').textContent()
    await expect.poll(announced).toMatch(/^语言：中文. 第 2 张，.*: 步骤/)
    await deck.page.keyboard.press('Home')
    await expect.poll(announced).toMatch(/^第 1 张/)
  })
})

describe('an address', () => {
  it.each([
    ['zh.html#/步骤', 'all-the-steps'],
    ['zh.html#/%E6%AD%A5%E9%AA%A4~2', 'all-the-steps~2'],
    ['zh.html#/all-the-steps~99', 'all-the-steps~'],
    ['ar.html#/كل-الخطوات', 'all-the-steps'],
    ['en.html#/nowhere', 'title'],
  ])('%s leads to the slide that it means', async (address, id) => {
    await using deck = await open(`talk/${address}`)
    expect(await deck.current()).toContain(id)
    await expect.poll(() => decodeURIComponent(deck.page.url())).toMatch(new RegExp(`html#/${id}\\d*$`))
    await deck.page.evaluate(() => void (location.hash = '#/slide-3'))
    await deck.shows('slide-3')
    await deck.page.evaluate((hash) => void (location.hash = hash), `#${address.split('#')[1]}`)
    await deck.page.waitForFunction((part) => window.Reveal.getCurrentSlide().id.includes(part), id)
    expect(deck.errors).toEqual([])
  })
})

describe('the index page of a deck', () => {
  const index = (rest = '') => `${pathToFileURL(join(dist, 'talk/index.html')).href}${rest}`

  /** Opens the index page as a visitor with a language, and gives the address where they arrive. */
  async function arrive(locale: string, rest = ''): Promise<string> {
    const context = await browser.newContext({ locale })
    try {
      const page = await context.newPage()
      await page.goto(index(rest))
      await page.waitForFunction(() => 'Reveal' in window && window.Reveal.isReady())
      return decodeURIComponent(page.url()).replace(/^.*\/talk\//, '')
    } finally {
      await context.close()
    }
  }

  it.each([
    ['ar-EG', '#/all-the-steps', 'ar.html#/all-the-steps'],
    ['zh-CN', '#/all-the-steps~2', 'zh.html#/all-the-steps~2'],
    ['zh-CN', '?from=poster#/步骤', 'zh.html#/all-the-steps'],
    ['en-GB', '', 'en.html#/title'],
    ['de-DE', '#/slide-3', 'en.html#/slide-3'],
  ])('opens the deck for a visitor who reads %s on %s: %s', async (locale, rest, expected) => {
    expect(await arrive(locale, rest)).toBe(expected)
  })

  it('prefers the language that the visitor chose', async () => {
    const context = await browser.newContext({ locale: 'en-GB' })
    const page = await context.newPage()
    await page.goto(index('#/slide-3'))
    await page.waitForFunction(() => 'Reveal' in window && window.Reveal.isReady())
    await page.keyboard.press('l')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/ar.html#/slide-3')
    await page.goto(index('#/all-the-steps'))
    await page.waitForURL('**/ar.html#/all-the-steps')
    await context.close()
  })

  it('is a page of languages where no script runs, in its own fonts and for everybody to read', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    await page.goto(index())
    expect(await page.locator('h1').textContent()).toBe(titles.en)
    expect(await page.locator('a[hreflang] .name').allTextContents()).toEqual(['العربية', 'English', '中文'])
    const own = pathToFileURL(dist).href
    expect(requests.filter((address) => !address.startsWith(`${own}/`))).toEqual([])
    expect(requests.some((address) => address.endsWith('.woff2'))).toBe(true)
    await context.close()
  })

  it('breaks no rule of WCAG 2.2 AA', async () => {
    const page = await browser.newPage()
    await page.route('**/opener-*.js', (route) => route.abort())
    await page.goto(index())
    expect(await violations(page)).toEqual([])
    await page.close()
  })
})

async function violations(page: Page): Promise<string[]> {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const { violations: found } = await axe.run(document, { runOnly: { type: 'tag', values } })
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join('; ')}`)
  })
}
