import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchReader, openDeck } from './open-deck.js'
import { readPdf } from './read-pdf.js'
import { createProject, type Project } from './run-polydeck.js'

type Decode = (pixels: Uint8ClampedArray, width: number, height: number) => { data: string } | null
const decode = createRequire(import.meta.url)('jsqr') as { default?: Decode } & Decode

const address = 'https://example.com/talks/steps?a=1&b=2'
const titles = { en: 'A talk in steps', bg: 'Разговор на стъпки', zh: '分步演讲', ar: 'محاضرة بخطوات' }
type Locale = keyof typeof titles
const locales = Object.keys(titles) as Locale[]

function talk(locale: Locale, head = ''): string {
  const say = titles[locale]
  return `---\n${head}author: A. Author\n---\n
# ${say}

## ${say} 1

::: incremental

- ${say} a
- ${say} b
- ${say} c

:::

Note: ${say} n

## ${say} 2

::: incremental

**${say} d**

${say} e

**${say} f**

${say} g

:::

## ${say} 3

[${say}](#title) h, [1](https://example.com)

${say} i {.fragment}

## ${say} 4

${say} j.

**${say}**: ${say} k.
`
}

let project: Project
let browser: Browser
let dist = ''
beforeAll(async () => {
  project = await createProject({
    ...Object.fromEntries(
      locales.map((locale) => [
        `content/talk/${locale}.md`,
        talk(locale, locale === 'en' ? `url: ${address}\n` : ''),
      ]),
    ),
    'content/last/en.md': talk('en', `url: ${address}\nqr: last\n`),
    'content/long/en.md': talk('en', `url: https://example.com/${'x'.repeat(760)}\n`),
    'content/none/en.md': talk('en', `url: ${address}\nqr: none\n`),
  })
  const words = ['build', '--source-locale', 'en', '--format', 'html,pdf', '--fragments', 'steps']
  const [answer, reader] = await Promise.all([project.run(words), launchReader()])
  expect(answer.status, answer.stderr).toBe(0)
  expect(answer.stderr).toContain('slide/long-url')
  browser = reader
  dist = join(project.folder, 'dist')
})
afterAll(async () => {
  await browser.close()
  await project[Symbol.asyncDispose]()
})

const open = (file: string, options = {}) => openDeck(browser, { dist, address: file, ...options })
const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const announced = (page: Page) => page.locator('.announcer').textContent()
const seen = (page: Page) => page.locator('section.present .fragment.visible').count()
const first = { en: 'a-talk-in-steps-1' }

describe.each(locales)('steps of a deck in %s', (locale) => {
  const next = locale === 'ar' ? 'ArrowLeft' : 'ArrowRight'
  const back = locale === 'ar' ? 'ArrowRight' : 'ArrowLeft'

  it('come one by one, are said, and stay where the language is switched', async () => {
    await using deck = await open(`talk/${locale}.html#/${first.en}`)
    const { page } = deck
    expect(await page.locator('section.present .fragment').count()).toBe(3)
    expect(await seen(page)).toBe(0)
    await press(page, next, next)
    expect(await seen(page)).toBe(2)
    expect(await announced(page)).toBe(`${titles[locale]} b`)
    const other = locale === 'en' ? 'zh' : 'en'
    expect(await page.locator(`.languages a[hreflang=${other}]`).getAttribute('href')).toContain(
      `${first.en}+f1`,
    )
    await press(page, next, next)
    await deck.shows('a-talk-in-steps-2')
    expect(await announced(page)).toContain(`${titles[locale]} 2`)
    await press(page, next)
    expect(await page.locator('section.present .card.visible').allTextContents()).toEqual([
      expect.stringContaining(`${titles[locale]} d`),
    ])
    await press(page, back, back)
    await deck.shows(first.en)
    expect(await seen(page)).toBe(3)
    expect(deck.errors).toEqual([])
  })

  it('have a page each in the PDF, whose outline and links lead to the first', async () => {
    const pdf = await readPdf(await readFile(join(dist, `talk/${locale}.pdf`)))
    const bare = (text: string) => text.normalize('NFKC').replace(/\s/g, '')
    const pages = pdf.pages.map(({ text }) => bare(text))
    expect(pdf.pages.length).toBe(1 + 4 + 3 + 2 + 1)
    expect(pdf.outline.map(({ page }) => page)).toEqual([1, 2, 6, 9, 11])
    expect(pdf.pages[8]?.links).toContainEqual({ page: 1 })
    if (locale === 'ar') return // pdf.js gives its letters in the order in which they are painted
    const has = (letter: string) =>
      pages.slice(1, 5).map((text) => text.includes(bare(titles[locale]) + letter))
    expect(has('a')).toEqual([false, true, true, true])
    expect(has('c')).toEqual([false, false, false, true])
  })
})

describe('the list of keys', () => {
  it('opens by `?` and by its button, keeps keys from the slides, and gives the focus back', async () => {
    await using deck = await open('talk/zh.html')
    const { page } = deck
    const dialog = page.locator('dialog.keys')
    await press(page, 'Tab')
    const before = await page.evaluate(() => document.activeElement?.outerHTML)
    await press(page, '?')
    expect(await dialog.isVisible()).toBe(true)
    expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true)
    await press(page, 'ArrowRight', 'End', 'l', 'b', 'o')
    expect(await deck.current()).toBe('title')
    expect(await page.locator('.reveal').getAttribute('class')).not.toMatch(/paused|overview/)
    await press(page, 'Escape')
    expect(await dialog.isVisible()).toBe(false)
    expect(await page.evaluate(() => window.Reveal.isOverview())).toBe(false)
    expect(await page.evaluate(() => document.activeElement?.outerHTML)).toBe(before)
    await page.locator('[data-keys]').focus()
    await press(page, 'Enter')
    expect(await dialog.isVisible()).toBe(true)
    await press(page, 'Enter') // its button is what has the focus
    expect(await dialog.isVisible()).toBe(false)
    await press(page, '?', '?')
    expect(await dialog.isVisible()).toBe(false)
    await press(page, '?')
    await page.mouse.click(5, 5)
    expect(await dialog.isVisible()).toBe(false)
    expect(await deck.current()).toBe('title')
    expect(deck.errors).toEqual([])
  })

  it('names every key that it lists, as they are', async () => {
    await using deck = await open('talk/ar.html')
    // No key of the keyboard that the tests have.
    await deck.page.evaluate(() =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '؟', bubbles: true })),
    )
    const keys = await deck.page.locator('dialog.keys kbd').allTextContents()
    expect(keys.filter((key) => key.length === 1)).toEqual(['←', '→', 'O', 'F', 'B', '.', 'L', 'S', '?'])
  })
})

describe('the black screen', () => {
  it.each(['b', '.'])('comes and goes by `%s`, and leaves nothing to reach', async (key) => {
    await using deck = await open(`talk/en.html#/${first.en}`, { reducedMotion: 'reduce' })
    const { page } = deck
    await press(page, key)
    expect(await announced(page)).toBe('Black screen')
    expect(await isBlack(page)).toBe(true)
    await press(page, 'ArrowRight', '?', 'l', 'Tab')
    expect(await isBlack(page)).toBe(true)
    expect(await deck.current()).toBe(first.en)
    expect(await seen(page)).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.closest('.bar, .slides, dialog') ?? null)).toBe(
      null,
    )
    await press(page, key)
    expect(await isBlack(page)).toBe(false)
    expect(await announced(page)).toContain(`${titles.en} 1`)
  })

  it('goes by a click, too', async () => {
    await using deck = await open(`talk/en.html#/${first.en}`, { reducedMotion: 'reduce' })
    await press(deck.page, 'b')
    await deck.page.mouse.click(600, 300)
    expect(await isBlack(deck.page)).toBe(false)
  })
})

async function isBlack(page: Page): Promise<boolean> {
  await page.mouse.move(400, 300) // the bar would show
  await page.mouse.move(410, 310)
  const { data } = PNG.sync.read(await page.screenshot())
  for (let at = 0; at < data.length; at += 4) if (data[at] !== 0 || data[at + 1] !== 0) return false
  return true
}

describe('the bar at the foot', () => {
  it.each(['en', 'ar'] as const)('grows with the talk, in %s from where lines begin', async (locale) => {
    await using deck = await open(`talk/${locale}.html#/a-talk-in-steps-3`, { reducedMotion: 'reduce' })
    const box = await deck.page.locator('.progress span').evaluate((bar) => {
      const { left, right, top, height } = bar.getBoundingClientRect()
      const hidden = bar.parentElement?.getAttribute('aria-hidden')
      return { left, right, top, height, hidden, colour: getComputedStyle(bar).backgroundColor }
    })
    expect(box).toMatchObject({ top: 716, height: 4, hidden: 'true', colour: 'rgb(11, 95, 216)' })
    const [near, far] = locale === 'ar' ? [1280 - box.right, box.left] : [box.left, 1280 - box.right]
    expect(Math.round(near)).toBe(0)
    expect(far).toBeGreaterThan(200)
    await press(deck.page, 'End')
    await press(deck.page, 'ArrowDown')
    const width = () =>
      deck.page.locator('.progress span').evaluate((bar) => bar.getBoundingClientRect().width)
    await expect.poll(width).toBeCloseTo(1280)
  })
})

describe('the code that opens the slides', () => {
  it.each([
    ['talk/en.html#/title', 'title'],
    ['talk/ar.html#/title', 'title'],
    ['last/en.html#/a-talk-in-steps-4', 'a-talk-in-steps-4'],
  ])('is read from %s', async (file, id) => {
    await using deck = await open(file)
    expect(await codesOn(deck.page)).toEqual([id])
    await deck.page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())))
    const { data, width, height } = PNG.sync.read(await deck.page.screenshot())
    const found = (decode.default ?? decode)(Uint8ClampedArray.from(data), width, height)
    expect(found?.data).toBe(address)
    const link = deck.page.locator('section.present figcaption a')
    expect(await link.getAttribute('href')).toBe(address)
    expect(await deck.page.locator('section.present figure img').getAttribute('alt')).toContain(address)
    expect(deck.errors).toEqual([])
  })

  it('stands before a closing notice', async () => {
    await using deck = await open('last/en.html#/a-talk-in-steps-4')
    const [code, notice] = await deck.page.evaluate(() =>
      ['img', '.notice'].map(
        (name) => document.querySelector(`section.present ${name}`)?.getBoundingClientRect().top ?? 0,
      ),
    )
    expect(code).toBeLessThan(notice ?? 0)
  })

  it.each(['none', 'long'])('is not drawn in the deck `%s`', async (name) => {
    await using deck = await open(`${name}/en.html`)
    expect(await codesOn(deck.page)).toEqual([])
  })
})

const codesOn = (page: Page) =>
  page
    .locator('img[src*="/code-"]')
    .evaluateAll((images) => images.map((image) => image.closest('section')?.id))

describe('a deck by keyboard alone', () => {
  it('is reached in order: the links of the slide, then the bar; nothing of another slide', async () => {
    await using deck = await open('talk/en.html#/a-talk-in-steps-3', { reducedMotion: 'reduce' })
    const reached: string[] = []
    for (let step = 0; step < 6; step++) {
      await press(deck.page, 'Tab')
      reached.push(
        await deck.page.evaluate(() => {
          const element = document.activeElement
          const style = element === null ? undefined : getComputedStyle(element)
          const ring = style?.outlineStyle === 'none' ? ' without ring' : ''
          const name =
            element?.getAttribute('data-go') ??
            (element?.matches('[data-keys]') ? 'keys' : undefined) ??
            (element?.closest('.languages') ? 'languages' : undefined) ??
            `${element?.tagName} in ${element?.closest('section')?.id}`
          return name + ring
        }),
      )
    }
    const link = 'A in a-talk-in-steps-3'
    expect(reached).toEqual([link, link, 'prev', 'languages', 'next', 'keys'])
  })

  it('has one announcement a slide, none by reveal.js, and no role that hides it', async () => {
    await using deck = await open('talk/bg.html')
    const live = await deck.page.evaluate(() =>
      [...document.querySelectorAll('[aria-live], [role=status], [role=alert]')]
        .filter((element) => element.closest('[hidden], template') === null)
        .map(({ className }) => className),
    )
    expect(live).toEqual(['announcer'])
    expect(await deck.page.locator('[role=application]').count()).toBe(0)
    const said = await deck.page.evaluate(async () => {
      const texts: string[] = []
      const announcer = document.querySelector('.announcer')
      new MutationObserver(() => texts.push(announcer?.textContent ?? '')).observe(announcer ?? document, {
        childList: true,
      })
      for (const index of [1, 2, 3]) {
        window.Reveal.slide(index)
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      return texts
    })
    expect(said).toHaveLength(3)
    expect(said[0]).toContain(`${titles.bg} 1`)
  })
})
