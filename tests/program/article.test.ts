import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isFull } from '../is-full.js'
import type { Report } from '../../src/model/report.js'
import { launchReader } from './open-deck.js'
import { type PdfFacts, readPdf } from './read-pdf.js'
import { createProject, type Project } from './run-polydeck.js'
import { listLength, phrases, sampleProject, type SampleLocale } from './sample-content.js'

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const locales = Object.keys(phrases) as SampleLocale[]

/** High, so that it only fits a page when it is made smaller; it says where it begins and ends. */
const tower =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="2400"><rect width="300" height="2400" fill="#eee"/><text x="20" y="60" font-size="48">ROOF</text><text x="20" y="2380" font-size="48">CELLAR</text></svg>'
const towers = `# Towers\n\n${'A line of text. '.repeat(200)}\n\n${'## More\n\nText before it.\n\n![Tower](tower.svg)\n\n'.repeat(3)}`

let project: Project
let browser: Browser
beforeAll(async () => {
  browser = await launchReader()
  project = await createProject({
    ...sampleProject(),
    'content/towers/en.md': towers,
    'content/towers/tower.svg': tower,
  })
  const words = ['--source-locale', 'en', '--handout', 'article', '--format', 'html,handout,article']
  const { status, stderr } = await project.run(['build', 'content', ...words])
  expect(status, stderr).toBe(0)
})
afterAll(async () => {
  await project[Symbol.asyncDispose]()
  await browser.close()
})

const output = (path: string) => join(project.folder, 'dist', path)
const squeeze = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '')

/** A page of the output folder as a reader has it, and what it asked for and complained about. */
async function openPage(path: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, ...options })
  const page = await context.newPage()
  const heard: string[] = []
  page.on('console', (message) => heard.push(message.text()))
  page.on('request', (request) => request.url().startsWith('file:') || heard.push(request.url()))
  page.on('requestfailed', (request) => heard.push(`failed: ${request.url()}`))
  await page.goto(pathToFileURL(output(path)).href)
  return { page, heard, [Symbol.asyncDispose]: () => context.close() }
}

describe.each(locales)('the printed article in %s', (locale) => {
  const say = phrases[locale]
  let pdf: PdfFacts
  beforeAll(async () => {
    pdf = await readPdf(await readFile(output(`guide/${locale}.handout.pdf`)))
  })

  it('is tagged, in its language and on A4', () => {
    expect([pdf.title, pdf.language, pdf.isTagged, pdf.hasScripts]).toEqual([say.title, locale, true, false])
    for (const [width, height] of pdf.pages.map(({ size }) => size))
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842])
  })

  // pdf.js does not read what Chromium writes beside joined letters to say which they are; other readers do.
  it.skipIf(locale === 'ar')('has all that the document says, notes and footnotes too', () => {
    const all = squeeze(pdf.pages.map(({ text }) => text).join(''))
    const numbers = Array.from({ length: listLength }, (_, index) => `${say.sentence} ${index + 1}.`)
    const code = ['const answer = 42 // line one', 'console.log(answer)']
    for (const text of [...Object.values(say), ...numbers, ...code]) expect(all).toContain(squeeze(text))
  })

  it('has an outline of its headings, and contents that lead to their pages', () => {
    const titles = pdf.outline.map(({ title }) => title)
    expect(titles).toEqual(expect.arrayContaining([say.title, say.picture, say.code, say.table, say.list]))
    const places = pdf.pages[0]?.links.flatMap((link) => ('page' in link ? [link.page] : [])) ?? []
    const sections = [say.picture, say.missing, say.code, say.table, say.cards, say.list, say.notes]
    expect(places).toEqual(
      sections.map((title) => pdf.outline.find((entry) => entry.title === title)?.page ?? 0),
    )
    expect(places.every((page) => page > 1)).toBe(true)
  })
})

it('divides no figure between pages', async () => {
  const { pages } = await readPdf(await readFile(output('towers/en.handout.pdf')))
  const count = (word: string) => pages.map(({ text }) => text.split(word).length - 1)
  expect(count('ROOF').reduce((sum, one) => sum + one)).toBe(3)
  expect(count('CELLAR')).toEqual(count('ROOF'))
})

describe.each(isFull ? (['bg', 'ar', 'zh', 'en'] as const) : (['bg', 'ar'] as const))(
  'the page of the article in %s',
  (locale) => {
    const path = `guide/${locale}.article.html`

    it.each(['light', 'dark'] as const)('breaks no rule of WCAG 2.2 AA in %s', async (colorScheme) => {
      await using open = await openPage(path, { colorScheme })
      await open.page.evaluate(axe)
      const { violations } = await open.page.evaluate(async (tags) => {
        const { axe } = window as unknown as { axe: typeof import('axe-core') }
        return axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
      }, tags)
      expect(violations.map(tell)).toEqual([])
    })

    it('shows all from the file system, asks nobody and is at home on every screen', async () => {
      await using open = await openPage(path)
      await open.page.evaluate(() => document.fonts.ready)
      const text = squeeze((await open.page.textContent('main')) ?? '')
      for (const phrase of Object.values(phrases[locale])) expect(text).toContain(squeeze(phrase))
      expect(await open.page.getAttribute('html', 'dir')).toBe(locale === 'ar' ? 'rtl' : 'ltr')
      for (const width of [320, 768, 1280, 1920]) {
        await open.page.setViewportSize({ width, height: 720 })
        expect(await widthOfContent(open.page), `${width} px`).toBeLessThanOrEqual(width)
      }
      expect(open.heard).toEqual([])
    })

    it('leads to its sections, to the other languages and to the deck’s other files', async () => {
      await using open = await openPage(path)
      const { places, ids } = await open.page.evaluate(() => ({
        places: [...document.querySelectorAll('a[href^="#"]')].map((a) =>
          decodeURIComponent(a.getAttribute('href')?.slice(1) ?? ''),
        ),
        ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
      }))
      expect(ids).toEqual(expect.arrayContaining(places))
      expect(new Set(ids).size).toBe(ids.length)
      const hrefs = await open.page
        .locator('.page-head a')
        .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))
      const pages = ['ar', 'bg', 'en', 'zh'].map((tag) => `${tag}.article.html`)
      expect(hrefs).toEqual([`${locale}.html`, `${locale}.handout.pdf`, ...pages])
      for (const href of hrefs) await readFile(output(`guide/${href}`))
    })
  },
)

it('lets the keyboard pass what stands before the text', async () => {
  await using open = await openPage('guide/en.article.html')
  await open.page.keyboard.press('Tab')
  expect(
    await open.page.locator(':focus').evaluate((link) => link.getBoundingClientRect().top),
  ).toBeGreaterThan(0)
  await open.page.keyboard.press('Enter')
  expect(await open.page.locator(':focus').getAttribute('class')).toBe('text')
})

it('keeps speaker notes from the page, not from the handout, where they are the speaker’s', async () => {
  const { status } = await project.run([
    ...['build', 'content/guide', '--source-locale', 'en', '-l', 'en', '-o', 'quiet', '--notes', 'speaker'],
    ...['--handout', 'article', '--format', 'handout,article', '--large-print', '--paper', 'Letter'],
  ])
  expect(status).toBe(0)
  const page = await readFile(join(project.folder, 'quiet/guide/en.article.html'), 'utf8')
  const pdf = await readPdf(await readFile(join(project.folder, 'quiet/guide/en.handout.pdf')))
  expect(page).not.toContain(phrases.en.said)
  expect(page).not.toContain('hreflang="bg"') // no article in Bulgarian is there
  expect(squeeze(pdf.pages.map(({ text }) => text).join(''))).toContain(squeeze(phrases.en.said))
  expect(pdf.pages.map(({ size: [width, height] }) => [width, height])).toContainEqual([612, 792])
})

it('is listed in the report', async () => {
  const { decks } = JSON.parse(await readFile(output('report.json'), 'utf8')) as Report
  const paths = decks.flatMap(({ outputs }) => outputs.map(({ path }) => path))
  expect(paths).toEqual(expect.arrayContaining(locales.map((locale) => `guide/${locale}.article.html`)))
})

const widthOfContent = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)

const tell = ({ id, nodes }: AxeResults['violations'][number]) =>
  `${id} (${nodes.map(({ html, failureSummary }) => `${html.slice(0, 80)} ${failureSummary}`).join('; ')})`
