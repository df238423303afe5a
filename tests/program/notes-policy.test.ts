import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchReader, openDeck } from './open-deck.js'
import { createProject, type Project } from './run-polydeck.js'

const secret = { en: 'Onlyforthespeaker', es: 'Soloparaquienhabla' } as const

const talk = (said: string, more = '') =>
  `---\nlang: en\n${more}---\n\n# T\n\n## One\n\nShown.\n\nNote: ${said}.\n`

let project: Project
let browser: Browser
let dist = ''
beforeAll(async () => {
  project = await createProject({
    'content/talk/en.md': talk(secret.en),
    'content/talk/es.md': talk(secret.es).replace('lang: en', 'lang: es'),
    'quiet/talk/en.md': talk(secret.en, 'notes: none\n'),
  })
  dist = join(project.folder, 'dist')
  browser = await launchReader()
})
afterAll(async () => {
  await browser.close()
  await project[Symbol.asyncDispose]()
})

async function build(...words: string[]): Promise<void> {
  const answer = await project.run(['build', '--source-locale', 'en', '--format', 'html', ...words])
  expect(answer.status, answer.stderr).toBe(0)
}

/** The files of the output folder that hold a note of any language. */
async function holders(folder = dist): Promise<string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const found: string[] = []
  for (const entry of names.filter((one) => one.isFile())) {
    const bytes = await readFile(join(entry.parentPath, entry.name))
    if (Object.values(secret).some((text) => bytes.includes(text))) found.push(entry.name)
  }
  return found.sort()
}

describe.sequential('where notes go', () => {
  it('is the deck, where nobody says otherwise', async () => {
    await build()
    expect(await holders()).toEqual(['en.html', 'en.speaker.js', 'es.html', 'es.speaker.js'])
  })

  it('is files for the speaker alone, and none of the deck’s names them', async () => {
    await build('--notes', 'speaker')
    expect(await holders()).toEqual(['en.speaker.html', 'en.speaker.js', 'es.speaker.html', 'es.speaker.js'])
    expect(await readFile(join(dist, 'talk/en.html'), 'utf8')).not.toMatch(/\.speaker\./)
    await using deck = await openDeck(browser, { dist, address: 'talk/en.html#/one' })
    const [view] = await Promise.all([
      deck.page.context().waitForEvent('page'),
      deck.page.keyboard.press('s'),
    ])
    await expect.poll(() => view.locator('[data-is=notes]').textContent()).toBe('No notes for this slide')
    expect(await view.locator('.speaker-languages').count()).toBe(0)
  })

  it('leaves the speaker a deck of their own, which no search engine keeps', async () => {
    await using deck = await openDeck(browser, { dist, address: 'talk/en.speaker.html#/one' })
    const { page } = deck
    expect(await page.title()).toBe('T · Speaker view')
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex')
    expect(await page.locator('link[rel=alternate]').count()).toBe(0)
    const [view] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('s')])
    await expect.poll(() => view.locator('[data-is=notes]').textContent()).toContain(secret.en)
    await view.keyboard.press('l')
    await view.locator('[data-locale=es]').click()
    await expect.poll(() => view.locator('[data-is=notes]').textContent()).toContain(secret.es)
    await page.locator('.languages a[hreflang=es]').evaluate((link: HTMLElement) => link.click())
    await page.waitForURL('**/es.speaker.html#/one')
    expect(deck.errors).toEqual([])
  })

  it('is nowhere, and what was written before is removed', async () => {
    await build('--notes', 'none')
    expect(await holders()).toEqual([])
    expect((await readdir(join(dist, 'talk'))).sort()).toEqual([
      'en.html',
      'en.webp',
      'es.html',
      'es.webp',
      'index.html',
    ])
  })

  it('is what the document says, where the run does not', async () => {
    await build('quiet', '-o', 'quiet-dist')
    expect(await holders(join(project.folder, 'quiet-dist'))).toEqual([])
    await build('quiet', '-o', 'quiet-dist', '--notes', 'deck')
    expect(await holders(join(project.folder, 'quiet-dist'))).toEqual(['en.html'])
  })
})
