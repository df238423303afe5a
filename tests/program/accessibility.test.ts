import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readWords } from '../corpus/read-words.js'
import { writeDocuments } from '../corpus/write-documents.js'
import { isFull } from '../is-full.js'
import { buildDemo, demoDeck } from './build-demo.js'
import { launchReader, openDeck } from './open-deck.js'
import { worstContrast } from './worst-contrast.js'

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

let browser: Browser
beforeAll(async () => {
  browser = await launchReader()
})
afterAll(() => browser.close())

/** The same talk in scripts that the demo has not: from the right, and with marks above and below. */
const scripts = ['ar', 'ja', 'hi', 'th', 'he', 'zh-Hant']

let corpus = ''
beforeAll(async () => {
  corpus = await mkdtemp(join(tmpdir(), 'polydeck-scripts-'))
  const words = Object.entries(readWords()).filter(([locale]) => [...scripts, 'en'].includes(locale))
  for (const { path, content } of writeDocuments(Object.fromEntries(words))) {
    if (!path.startsWith('talk/')) continue
    await mkdir(dirname(join(corpus, path)), { recursive: true })
    await writeFile(join(corpus, path), content)
  }
})
afterAll(() => rm(corpus, { recursive: true }))

const themes = [
  { theme: 'paper', least: 4.5 },
  { theme: 'contrast', least: 7 },
  { theme: 'night', least: 4.5 },
]

describe.each(isFull ? themes : [])('a talk in other scripts in the theme $theme', (look) => {
  it.each(scripts)('breaks no rule of WCAG 2.2 AA on any slide in %s', async (locale) => {
    const { theme, least } = look
    await using talk = await buildDemo({ theme, format: 'html', locale }, [join(corpus, 'talk')])
    const { found, slides } = await checkDeck(talk.dist, { address: `talk/${locale}.html`, least })
    expect(slides.length).toBeGreaterThan(10)
    expect(found).toEqual([])
  })
})

describe.each([
  { theme: 'paper', locales: isFull ? ['en', 'bg', 'es', 'pt', 'sv', 'zh'] : ['bg'], least: 4.5 },
  { theme: 'contrast', locales: ['en'], least: 7 },
  ...(isFull ? ['night', 'plain'] : []).map((theme) => ({ theme, locales: ['en'], least: 4.5 })),
])('the demo in the theme $theme in $locales', ({ theme, locales, least }) => {
  it('breaks no rule of WCAG 2.2 AA on any slide', async () => {
    await using demo = await buildDemo({ theme, format: 'html', locale: locales.join(',') })
    for (const locale of locales) {
      const { found, slides } = await checkDeck(demo.dist, { address: `${demoDeck}/${locale}.html`, least })
      expect(slides.length).toBeGreaterThan(15)
      expect(found).toEqual([])
    }
  })
})

/** Goes through a deck; gives its slides, and what is wrong with any of them. */
async function checkDeck(dist: string, { address, least }: { address: string; least: number }) {
  await using deck = await openDeck(browser, { dist, address, reducedMotion: 'reduce' })
  await deck.page.evaluate(axe)
  const slides = await deck.page.evaluate(() => window.Reveal.getSlides().map(({ id }) => id))
  const found: string[] = []
  for (const [index, id] of slides.entries()) {
    await deck.page.evaluate((at) => window.Reveal.slide(at), index)
    // The bar is looked at once, with its menu open, and the list of keys.
    const { violations, incomplete } = await check(deck.page, index === 0 ? 'document' : 'slide', least)
    const ofKeys = index === 0 ? (await checkKeys(deck.page, least)).violations : []
    found.push(...[...violations, ...ofKeys].map((rule) => `${address} ${id}: ${tell(rule)}`))
    // Over a gradient or a picture axe-core does not judge contrast; the pixels do.
    if (!incomplete.some((rule) => rule.id.startsWith('color-contrast'))) continue
    const worst = await worstContrast(deck.page)
    if (worst.contrast < least)
      found.push(`${address} ${id}: ${worst.contrast.toFixed(2)} at “${worst.text}”`)
  }
  return { found, slides }
}

const tell = ({ id, nodes }: AxeResults['violations'][number]) =>
  `${id} (${nodes.map(({ html, failureSummary }) => `${html.slice(0, 80)} ${failureSummary}`).join('; ')})`

/** What axe-core says of the whole page while the list of keys is open. */
async function checkKeys(page: Page, least: number): Promise<AxeResults> {
  const show = (open: boolean) =>
    page.evaluate((shown) => {
      const dialog = document.querySelector<HTMLDialogElement>('dialog.keys')
      if (shown) dialog?.showModal()
      else dialog?.close()
    }, open)
  await show(true)
  const results = await check(page, 'keys', least)
  await show(false)
  return results
}

/** What axe-core says of the slide that is shown, or of all that is around it too. */
async function check(page: Page, what: 'document' | 'slide' | 'keys', least: number): Promise<AxeResults> {
  const options: RunOptions = {
    runOnly: { type: 'tag', values: tags },
    rules: { 'color-contrast-enhanced': { enabled: least >= 7 } },
    resultTypes: ['violations', 'incomplete'],
  }
  return page.evaluate(
    async ({ what, options }) => {
      const bar = document.querySelector('.bar')
      const press = (open: boolean) => {
        const menu = bar?.querySelector<HTMLElement>('[aria-expanded]')
        if (menu?.getAttribute('aria-expanded') === String(!open)) menu.click()
      }
      bar?.classList.toggle('active', what === 'document')
      press(what === 'document')
      const { axe } = window as unknown as { axe: typeof import('axe-core') }
      const results = await axe.run(what === 'slide' ? 'section.present' : document, options)
      bar?.classList.remove('active')
      press(false)
      return results
    },
    { what, options },
  )
}
