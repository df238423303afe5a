import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Translation } from '../../src/model/translation.js'
import { renderSample } from '../render/sample-status.js'
import { hardTranslations, manyTranslations } from '../report/sample-translations.js'
import { launchReader } from './open-deck.js'

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

let browser: Browser
beforeAll(async () => {
  browser = await launchReader()
})
afterAll(() => browser.close())

/** The page, opened from the file system; whoever opens it closes it. */
async function openStatus(
  translations: readonly Translation[],
  options: BrowserContextOptions & { hash?: string } = {},
) {
  const { hash = '', ...rest } = options
  const folder = await mkdtemp(join(tmpdir(), 'polydeck-status-'))
  await writeFile(join(folder, 'status.html'), renderSample(translations))
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...rest })
  const page = await context.newPage()
  const requests: string[] = []
  const errors: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => errors.push(message.text()))
  await page.goto(pathToFileURL(join(folder, 'status.html')).href + hash)
  return {
    page,
    requests,
    errors,
    [Symbol.asyncDispose]: async () => {
      await context.close()
      await rm(folder, { recursive: true })
    },
  }
}

describe('the page on the state of translations', () => {
  it.each(['light', 'dark'] as const)(
    'breaks no rule of WCAG 2.2 AA, all of it open, in %s',
    async (colorScheme) => {
      await using status = await openStatus([...hardTranslations(), ...manyTranslations(4, 6)], {
        colorScheme,
      })
      await status.page.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true
        // What is off the screen is looked at too.
        for (const one of document.querySelectorAll<HTMLElement>('.slide'))
          one.style.contentVisibility = 'visible'
      })
      await status.page.evaluate(axe)
      const found = await status.page.evaluate(async (tags) => {
        const { axe } = window as unknown as { axe: typeof import('axe-core') }
        const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags } })
        return violations.map(
          ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary}`,
        )
      }, tags)
      expect(found).toEqual([])
      expect(status.errors).toEqual([])
    },
  )

  it('asks for nothing, and applies its own styles under its policy', async () => {
    await using status = await openStatus(hardTranslations())
    expect(status.requests).toHaveLength(1)
    expect(
      await status.page.evaluate(
        () => getComputedStyle(document.querySelector('.scroll') ?? document.body).overflowX,
      ),
    ).toBe('auto')
  })

  it('leaves what is to do in one locale, from a cell or the list of locales', async () => {
    await using status = await openStatus(manyTranslations(6, 5))
    const { page } = status
    const shown = () => page.locator('.entries li:visible').allTextContents()
    expect(await shown()).toEqual([])
    await page.getByRole('navigation').getByRole('link', { name: /^bg / }).click()
    const all = await shown()
    expect(all.length).toBeGreaterThan(5)
    expect(all.filter((text) => !text.startsWith('bg'))).toEqual([])
    await page.locator('tbody td a', { hasText: '70%' }).first().click()
    expect(await page.locator('details[open]').count()).toBe(1)
    expect(page.url()).toMatch(/#d\d+\.bg$/)
    await page.getByRole('link', { name: 'all locales' }).click()
    expect(await page.locator('details[open] li.l-cs:visible').count()).toBeGreaterThan(0)
  })

  it('leaves out states that are not asked for', async () => {
    await using status = await openStatus(manyTranslations(6, 5), { hash: '#l.bg' })
    await status.page.getByLabel('outdated').uncheck()
    await status.page.getByLabel('missing').uncheck()
    await status.page.getByLabel('extra').uncheck()
    expect(await status.page.locator('.slide:visible').count()).toBe(0)
  })

  it('needs no scrolling sideways on a phone', async () => {
    await using status = await openStatus([...hardTranslations(), ...manyTranslations(6, 40)], {
      viewport: { width: 360, height: 720 },
      hash: '#l.ar',
    })
    expect(await status.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  })

  it('opens sixty decks in forty locales quickly', async () => {
    const translations = manyTranslations(60, 40)
    const start = performance.now()
    await using status = await openStatus(translations)
    await status.page.locator('table').waitFor()
    expect(performance.now() - start).toBeLessThan(8000)
  })
})
