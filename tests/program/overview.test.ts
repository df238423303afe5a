import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchReader } from './open-deck.js'
import { createProject, type Project } from './run-polydeck.js'

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const talk = (title: string) => `# ${title}\n\nOne line.\n\n## One\n\nText.\n`

/** Of nine languages more are folded away. */
const many = {
  en: 'Numbers',
  bg: 'Числа',
  cs: 'Čísla',
  da: 'Tal',
  de: 'Zahlen',
  es: 'Números',
  fr: 'Nombres',
  it: 'Numeri',
  pl: 'Liczby',
}

let browser: Browser
let project: Project
beforeAll(async () => {
  const numbers = Object.entries(many).map(([locale, title]) => [`content/numbers/${locale}.md`, talk(title)])
  project = await createProject({
    ...(Object.fromEntries(numbers) as Record<string, string>),
    'content/bread/en.md': talk('How a bakery works'),
    'content/bread/bg.md': talk('Как работи една пекарна'),
    'content/bread/ar.md': talk('كيف يعمل المخبز'),
    'content/course/lesson-2/en.md': talk('&lt;img src=x onerror=evil()&gt; {{title}} "quoted"'),
  })
  await build('--format=html,pdf')
  browser = await launchReader()
})
afterAll(async () => {
  await browser.close()
  await project[Symbol.asyncDispose]()
})

async function build(...words: readonly string[]): Promise<void> {
  const { status, stderr } = await project.run(['build', '--source-locale=en', ...words])
  expect(stderr).toContain('Built')
  expect(status).toBe(0)
}

const indexPath = () => join(project.folder, 'dist/index.html')

/** The page, opened from the file system; whoever opens it closes it. */
async function openOverview(options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('console', (message) => errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('requestfailed', (request) => errors.push(request.url()))
  await page.goto(pathToFileURL(indexPath()).href)
  return { page, errors, [Symbol.asyncDispose]: () => context.close() }
}

const shownTitles = (page: Page) => page.locator('.deck:visible h2').allTextContents()

describe('the page of all decks', () => {
  it('has every deck in every locale, with links that lead to files that are there', async () => {
    await using overview = await openOverview({ javaScriptEnabled: false })
    const { page } = overview
    expect(await shownTitles(page)).toEqual([
      'How a bakery works',
      '<img src=x onerror=evil()> {{title}} "quoted"',
      'Numbers',
    ])
    expect(await page.locator('.entry').count()).toBe(Object.keys(many).length + 4)
    const addresses = await page
      .locator('a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
    expect(addresses.filter((address) => address.endsWith('.pdf'))).toHaveLength(Object.keys(many).length + 4)
    expect(addresses.filter((address) => !existsSync(fileURLToPath(address.replace(/#.*/, ''))))).toEqual([])
    expect(await page.locator('search').isVisible()).toBe(false)
    await page.locator('summary').click()
    expect(await page.getByText('Liczby', { exact: true }).isVisible()).toBe(true)
    const widths = await page.locator('.deck img:visible').evaluateAll((images) =>
      Promise.all(
        (images as HTMLImageElement[]).map(async (image) => {
          image.loading = 'eager'
          await image.decode()
          return image.naturalWidth
        }),
      ),
    )
    expect(new Set(widths)).toEqual(new Set([640]))
    expect(overview.errors).toEqual([])
  })

  it('shows decks in the language of the visitor, and speaks it', async () => {
    await using overview = await openOverview({ locale: 'bg-BG' })
    const { page, errors } = overview
    expect(await page.locator('html').getAttribute('lang')).toBe('bg')
    expect((await shownTitles(page)).filter((_, at) => at !== 1)).toEqual([
      'Как работи една пекарна',
      'Числа',
    ])
    expect(await page.locator('.deck').first().locator('.rows .title').allTextContents()).toEqual([
      'كيف يعمل المخبز',
      'How a bakery works',
    ])
    await page.locator('#language').selectOption('ar')
    expect((await shownTitles(page))[0]).toBe('كيف يعمل المخبز')
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    expect(errors).toEqual([])
  })

  it('finds titles in all languages, and says how many decks it found', async () => {
    await using overview = await openOverview({ locale: 'en-GB' })
    const { page } = overview
    await page.fill('#search', 'cisla')
    expect(await shownTitles(page)).toEqual(['Numbers'])
    expect(await page.locator('[role=status]').textContent()).toBe('Presentations: 1')
    expect(await page.locator('details').evaluate((more) => (more as HTMLDetailsElement).open)).toBe(false)
    await page.fill('#search', 'LICZBY')
    expect(await page.getByText('Liczby', { exact: true }).isVisible()).toBe(true)
    await page.fill('#search', 'nowhere')
    expect(await shownTitles(page)).toEqual([])
    expect(await page.locator('[role=status]').textContent()).toBe('No presentation found')
    await page.press('#search', 'Escape')
    expect(await shownTitles(page)).toHaveLength(3)
    expect(await page.locator('details').evaluate((more) => (more as HTMLDetailsElement).open)).toBe(false)
  })

  it('is used by keyboard alone', async () => {
    await using overview = await openOverview({ locale: 'en-GB' })
    const { page } = overview
    await page.keyboard.press('Tab')
    await page.keyboard.type('bakery')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(/bread\/en\.html/)
  })

  it.each(['light', 'dark'] as const)(
    'breaks no rule of WCAG 2.2 AA, all of it open, in %s',
    async (colorScheme) => {
      for (const locale of ['en', 'ar']) {
        await using overview = await openOverview({ colorScheme, locale })
        const { page } = overview
        await page.locator('details').evaluateAll((all) => {
          for (const more of all as HTMLDetailsElement[]) more.open = true
        })
        await page.evaluate(axe)
        const { violations } = await page.evaluate(async (values) => {
          const { axe } = window as unknown as { axe: typeof import('axe-core') }
          return axe.run(document, { runOnly: { type: 'tag', values } })
        }, tags)
        expect(violations.map(tell)).toEqual([])
      }
    },
  )

  it.each([360, 1920])('needs no scrolling sideways on a screen of %i px', async (width) => {
    await using overview = await openOverview({ viewport: { width, height: 800 } })
    expect(await overview.page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  })

  it('is the same after a run of one locale, and tells of what was added', async () => {
    const before = await readFile(indexPath(), 'utf8')
    await build('--format=html', '--locale=es')
    expect((await readFile(indexPath(), 'utf8')) === before).toBe(true)
    await build('--format=html,standalone', '--locale=es')
    const after = await readFile(indexPath(), 'utf8')
    expect(after.match(/\.standalone\.html"[^>]* download/g)).toHaveLength(1)
  })
})

const tell = ({ id, nodes }: AxeResults['violations'][number]) =>
  `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 80)} ${failureSummary}`).join('; ')}`
