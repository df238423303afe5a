import { readFile, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isFull } from '../is-full.js'
import { launchReader } from './open-deck.js'
import { createProject, type Project } from './run-polydeck.js'

const phrases = {
  en: { title: 'A talk', steps: 'Two steps', end: 'Farewell', said: 'Greet them', more: 'Point at the wall' },
  bg: {
    title: 'Лекция',
    steps: 'Две стъпки',
    end: 'Сбогуване',
    said: 'Поздравете',
    more: 'Посочете стената',
  },
  ar: { title: 'محاضرة', steps: 'خطوتان', end: 'وداع', said: 'رحّب بهم', more: 'أشر إلى الجدار' },
} as const
type Locale = keyof typeof phrases

const hostile = '`</script><img src=x onerror=document.title=1>` <b onclick="document.title=1">bold</b>'

function talk(locale: Locale): string {
  const say = phrases[locale]
  return `---
duration: 10
---

# ${say.title}

${say.said}.

Note: ${say.said}! ${hostile} [2](#${say.steps.toLowerCase().replace(' ', '-')})

## ${say.steps}

- a
- b

## ${say.end}

| 1 | 2 |
| --- | --- |
| 3 | 4 |

Note: ${say.more}.
`
}

let project: Project
let browser: Browser
let server: Server
let dist = ''
let host = ''
beforeAll(async () => {
  const documents = Object.keys(phrases).map((locale) => [
    `content/talk/${locale}.md`,
    talk(locale as Locale),
  ])
  project = await createProject(Object.fromEntries(documents) as Record<string, string>)
  const [answer, reader] = await Promise.all([
    project.run(['build', '--source-locale', 'en', '--format', 'html']),
    launchReader(),
  ])
  expect(answer.status, answer.stderr).toBe(0)
  browser = reader
  dist = join(project.folder, 'dist')
  for (const locale of Object.keys(phrases)) await giveFragments(join(dist, `talk/${locale}.html`))
  server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/^\/site\/of\/talks/, '').replace(/[?#].*$/, '')
    readFile(join(dist, decodeURIComponent(path))).then(
      (bytes) => response.writeHead(200, { 'content-type': typeOf(path) }).end(bytes),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  host = `http://127.0.0.1:${address.port}/site/of/talks`
})
afterAll(async () => {
  server.close()
  await browser.close()
  await project[Symbol.asyncDispose]()
})

const types: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css' }
const typeOf = (path: string) => types[path.slice(path.lastIndexOf('.') + 1)] ?? 'font/woff2'

async function giveFragments(path: string): Promise<void> {
  const html = await readFile(path, 'utf8')
  await writeFile(path, html.replace(/<li>(?=[ab]<)/g, '<li class="fragment">'))
}

/** What takes a moment on purpose, or loads a page. */
const patient = { timeout: 10_000 }

/** A deck and its speaker's window. */
interface Talk extends AsyncDisposable {
  readonly context: BrowserContext
  readonly deck: Page
  readonly view: Page
  readonly errors: readonly string[]
}

type Way = 'file' | 'http'
const addressOf = (way: Way, page: string) =>
  way === 'file' ? `${pathToFileURL(dist).href}/${page}` : `${host}/${page}`

async function openDeck(context: BrowserContext, way: Way, page: string): Promise<Page> {
  const deck = await context.newPage()
  await deck.goto(addressOf(way, page))
  await deck.waitForFunction(() => window.Reveal.isReady())
  return deck
}

async function speak(way: Way, page = 'talk/en.html'): Promise<Talk> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  const errors: string[] = []
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text())
  })
  context.on('weberror', (error) => errors.push(error.error().message))
  const deck = await openDeck(context, way, page)
  const [view] = await Promise.all([context.waitForEvent('page'), deck.keyboard.press('s')])
  await view.locator('.speaker').waitFor()
  return { context, deck, view, errors, [Symbol.asyncDispose]: () => context.close() }
}

const shownSlide = (deck: Page) => deck.evaluate(() => window.Reveal.getCurrentSlide().id)
const text = (view: Page, part: string) => view.locator(`[data-is=${part}]`).textContent()
const steps = (page: Page, where: string) => page.locator(`${where} .fragment.visible`).count()

describe.each<Way>(isFull ? ['file', 'http'] : ['file'])('the speaker’s view, by %s', (way) => {
  it('shows the slide, the next one, the notes, the place and the plan', async () => {
    await using talk = await speak(way)
    const { view } = talk
    expect(await text(view, 'title')).toBe('A talk')
    expect(await text(view, 'place')).toBe('Slide 1 of 3')
    expect(await text(view, 'planned')).toBe('Planned: 10:00')
    expect(await text(view, 'notes')).toContain('Greet them!')
    expect(await view.locator('[data-is=shown] .heading').textContent()).toBe('A talk')
    expect(await view.locator('[data-is=next] .heading').textContent()).toBe('Two steps')
    expect(await view.title()).toBe('Speaker view · A talk')
    expect(await view.evaluate(() => document.compatMode)).toBe('CSS1Compat')
    expect(talk.errors).toEqual([])
  })

  it('moves the deck, and moves with it, in every way of moving', async () => {
    await using talk = await speak(way)
    const { deck, view } = talk
    const moves: readonly [Page, string][] = [
      [view, 'ArrowRight'],
      [deck, 'ArrowRight'],
      [view, ' '],
      [view, 'PageDown'],
      [view, 'PageUp'],
      [deck, 'Home'],
      [view, 'End'],
      [view, 'ArrowUp'],
      [view, 'Home'],
    ]
    const places: string[] = []
    for (const [page, key] of moves) {
      await page.keyboard.press(key)
      const id = await shownSlide(deck)
      const count = await steps(deck, 'section.present')
      await expect.poll(() => view.locator('[data-is=shown] section').getAttribute('data-slide')).toBe(id)
      await expect.poll(() => steps(view, '[data-is=shown]')).toBe(count)
      places.push(`${id} ${count}`)
    }
    expect(places.slice(0, 4)).toEqual(['two-steps 0', 'two-steps 1', 'two-steps 2', 'farewell 0'])
    expect(places.at(-1)).toBe('title 0')
    await view.locator('[data-do=next]').first().click()
    await expect.poll(() => shownSlide(deck)).toBe('two-steps')
    await view.locator('.speaker-foot [data-do=prev]').click()
    await deck.evaluate(() => void (location.hash = '#/farewell'))
    await expect.poll(() => text(view, 'title')).toBe('Farewell')
    expect(await view.locator('[data-is=end]').isVisible()).toBe(true)
    await view.keyboard.press('Home')
    await view.locator('[data-is=notes] a').click()
    await expect.poll(() => shownSlide(deck)).toBe('two-steps')
    expect(talk.errors).toEqual([])
  })

  it('shows as next what the next key brings, step by step', async () => {
    await using talk = await speak(way, 'talk/en.html#/two-steps')
    const { view } = talk
    const next = view.locator('[data-is=next] section')
    const seen: string[] = []
    for (let step = 0; step < 3; step++) {
      seen.push(`${await next.getAttribute('data-slide')} ${await steps(view, '[data-is=next]')}`)
      await view.keyboard.press('ArrowRight')
      await expect.poll(() => view.locator('[data-is=announcer]').textContent()).not.toBe('')
    }
    expect(seen).toEqual(['two-steps 1', 'two-steps 2', 'farewell 0'])
  })

  it('speaks another language than the slides, and keeps it when these change theirs', async () => {
    await using talk = await speak(way)
    const { context, deck, view } = talk
    await view.keyboard.press('l')
    expect(await view.evaluate(() => document.activeElement?.textContent)).toBe('English')
    await view.keyboard.press('ArrowUp')
    await view.keyboard.press('Enter')
    await expect.poll(() => text(view, 'title')).toBe('Лекция')
    expect(await text(view, 'notes')).toContain('Поздравете!')
    expect(await view.locator('html').getAttribute('lang')).toBe('bg')
    expect(await view.locator('[data-is=shown] .heading').textContent()).toBe('A talk')
    await view.keyboard.press('End')
    await expect.poll(() => text(view, 'notes')).toContain('Посочете стената.')
    expect(await shownSlide(deck)).toBe('farewell')
    await deck.keyboard.press('l')
    await deck.locator('.languages a[hreflang=ar]').click()
    await deck.waitForURL('**/ar.html#/farewell')
    await deck.waitForFunction(() => window.Reveal.isReady())
    // From the file system a page may not draw in the window of the one before; it opens its own at the next key.
    if (way === 'file') await deck.keyboard.press('ArrowRight')
    const now = () => context.pages().filter((page) => page !== deck && !page.isClosed())
    await expect
      .poll(async () => {
        const [page] = now()
        return page
          ?.locator('[data-is=shown] .heading')
          .textContent({ timeout: 500 })
          .catch(() => '')
      })
      .toMatch(/^(وداع|خطوتان)$/)
    expect(now()).toHaveLength(1)
    const [page = view] = now()
    await expect.poll(() => text(page, 'notes')).toMatch(/^(Посочете стената|Няма|No notes)/)
    expect(await page.locator('.is-left').count()).toBe(0)
    await expect.poll(() => text(page, 'elapsed'), patient).not.toBe('0:00') // the timer goes on
    expect(talk.errors).toEqual([])
  })

  it('keeps what is hostile in notes from running', async () => {
    await using talk = await speak(way)
    const { view } = talk
    expect(await text(view, 'notes')).toContain('</script><img src=x onerror=document.title=1>')
    await view.locator('[data-is=notes] b, [data-is=notes] strong').first().click()
    expect(await view.locator('[data-is=notes] img').count()).toBe(0)
    const blocked = await view.evaluate(() => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<p style="color: red" onclick="document.title = 1">x</p>',
      )
      const last = document.body.lastElementChild as HTMLElement
      last.click()
      return [document.title, getComputedStyle(last).color]
    })
    expect(blocked).not.toContain('rgb(255, 0, 0)')
    expect(blocked[0]).toBe('Speaker view · A talk')
  })

  it('is forgotten once it was closed', async () => {
    await using talk = await speak(way)
    const named = () => talk.deck.evaluate(() => window.name)
    expect(await named()).toContain('polydeck-speaker-')
    await talk.view.close({ runBeforeUnload: true })
    await expect.poll(named, patient).toBe('')
    await talk.deck.reload()
    await talk.deck.waitForFunction(() => window.Reveal.isReady())
    expect(talk.context.pages()).toHaveLength(1)
  })

  it('says when the deck’s window has gone', async () => {
    await using talk = await speak(way)
    await talk.deck.close()
    await expect.poll(() => talk.view.locator('[data-is=closed]').isVisible(), patient).toBe(true)
    expect(await text(talk.view, 'closed')).toBe('The window with the slides was closed.')
  })
})

describe('the window', () => {
  it('has a timer that starts with the first move on, and can be stopped and set back', async () => {
    await using talk = await speak('file')
    const { view } = talk
    await view.clock.install()
    expect(await text(view, 'elapsed')).toBe('0:00')
    expect(await text(view, 'run')).toBe('Start')
    await view.keyboard.press('ArrowRight')
    await expect.poll(() => text(view, 'run')).toBe('Pause')
    await view.locator('[data-do=run]').focus()
    await view.keyboard.press('Enter')
    expect(await text(view, 'run')).toBe('Start')
    await view.locator('[data-do=reset]').click()
    expect(await text(view, 'elapsed')).toBe('0:00')
    expect(await shownSlide(talk.deck)).toBe('two-steps')
  })

  it('sets notes larger and smaller, and remembers the size', async () => {
    await using talk = await speak('http')
    const { context, view } = talk
    const size = (page: Page) =>
      page.locator('[data-is=notes]').evaluate((notes) => Number.parseFloat(getComputedStyle(notes).fontSize))
    const first = await size(view)
    await view.keyboard.press('+')
    await view.locator('[data-do=larger]').click()
    const larger = await size(view)
    expect(larger).toBeGreaterThan(first)
    await view.keyboard.press('-')
    expect(await size(view)).toBeLessThan(larger)
    const deck = await openDeck(context, 'http', 'talk/bg.html')
    const [other] = await Promise.all([context.waitForEvent('page'), deck.keyboard.press('s')])
    await other.locator('.speaker').waitFor()
    expect(await size(other)).toBe(await size(view))
  })

  it.each(['en', 'ar'] as const)('shows slides as they are: %s', async (locale) => {
    await using talk = await speak('file', `talk/${locale}.html`)
    const { deck, view } = talk
    for (const id of ['title', 'two-steps', 'farewell']) {
      await deck.evaluate((hash) => void (location.hash = hash), `#/${id}`)
      await expect.poll(() => view.locator('[data-is=shown] section').getAttribute('data-slide')).toBe(id)
      const own = await boxes(deck, 'section.present')
      const shown = await boxes(view, '[data-is=shown] section')
      expect(shown.length).toBeGreaterThan(3)
      expect(shown.map(({ tag }) => tag)).toEqual(own.map(({ tag }) => tag))
      shown.forEach(({ numbers }, at) =>
        numbers.forEach((number, which) =>
          expect(Math.abs(number - (own[at]?.numbers[which] ?? 0)), `${id} ${own[at]?.tag}`).toBeLessThan(3),
        ),
      )
    }
  })

  it.each(['bg', 'ar'] as const)('breaks no rule of WCAG 2.2 AA in %s', async (locale) => {
    await using talk = await speak('file', `talk/${locale}.html`)
    const { view } = talk
    expect(await violations(view)).toEqual([])
    await view.keyboard.press('l')
    expect(await violations(view)).toEqual([])
    await view.keyboard.press('Escape')
    await view.keyboard.press('End')
    await view.setViewportSize({ width: 480, height: 800 })
    expect(await violations(view)).toEqual([])
    expect(await view.locator('html').getAttribute('dir')).toBe(locale === 'ar' ? 'rtl' : 'ltr')
  })
})

describe('a deck whose window the browser does not let open', () => {
  it('says so in its language, to everybody, and can be told to close it', async () => {
    const context = await browser.newContext()
    await context.addInitScript(() => (window.open = () => null))
    const deck = await openDeck(context, 'file', 'talk/bg.html')
    await deck.keyboard.press('s')
    const message = deck.locator('.message [role=alert]')
    expect(await message.textContent()).toContain('S')
    expect(await deck.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON')
    expect(await violations(deck)).toEqual([])
    await deck.keyboard.press('Enter')
    expect(await message.count()).toBe(0)
    expect(await shownSlide(deck)).toBe('title')
    await context.close()
  })
})

/** Where the elements of a slide are, in px of the canvas. */
function boxes(page: Page, slide: string): Promise<{ tag: string; numbers: number[] }[]> {
  return page.evaluate((selector) => {
    const section = document.querySelector<HTMLElement>(selector)
    if (section === null) return []
    const base = section.getBoundingClientRect()
    const scale = base.width / 1280
    const drawn = [...section.querySelectorAll('.frame *')].filter(({ clientWidth }) => clientWidth > 0)
    return drawn.map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect()
      const numbers = [left - base.left, top - base.top, width, height].map((number) => number / scale)
      return { tag: element.tagName, numbers }
    })
  }, slide)
}

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
