import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchReader } from './open-deck.js'
import { createProject, type Project } from './run-polydeck.js'
import { type RunningPreview, startPreview } from './start-preview.js'

const locales = ['en', 'bg', 'es', 'zh'] as const

const talk = (locale: string) =>
  `---\nnotes: speaker\n---\n\n# Talk ${locale}\n\n## One\n\nAbout ${locale}.\n\nNote: Say ${locale}.\n`

let browser: Browser
let project: Project
let preview: RunningPreview

beforeAll(async () => {
  browser = await launchReader()
  project = await createProject(
    Object.fromEntries(locales.map((locale) => [`content/talk/${locale}.md`, talk(locale)])),
  )
  preview = await startPreview(project)
})

afterAll(async () => {
  await preview[Symbol.asyncDispose]()
  await browser.close()
  await project[Symbol.asyncDispose]()
})

async function edit(locale: string, from: string, to: string): Promise<void> {
  const path = join(project.folder, `content/talk/${locale}.md`)
  await writeFile(path, (await readFile(path, 'utf8')).replace(from, to))
}

const shows = (page: Page, text: string) =>
  page.waitForFunction((wanted) => document.querySelector('.slides')?.textContent.includes(wanted), text)

describe('the windows of the preview', () => {
  it('may be more than a browser opens lines to one server', async () => {
    const context = await browser.newContext()
    context.setDefaultTimeout(15_000)
    const home = await context.newPage()
    await home.goto(preview.address)
    const windows: { readonly page: Page; readonly locale: string }[] = []
    for (const locale of [...locales, ...locales]) {
      const page = await context.newPage()
      await page.goto(`${preview.address}/talk/${locale}.html#/one`)
      await page.waitForFunction(() => window.Reveal.isReady())
      windows.push({ page, locale })
    }
    for (const locale of locales) await edit(locale, 'About', 'More about')
    await Promise.all(windows.map(({ page, locale }) => shows(page, `More about ${locale}.`)))
    expect(await windows.at(-1)?.page.evaluate(() => window.Reveal.getCurrentSlide().id)).toBe('one')

    // A window that comes later, or is gone back to, hears as well.
    const [first] = windows
    await first?.page.goto(`${preview.address}/talk/bg.html#/one`)
    await first?.page.goBack()
    await edit('en', 'More about', 'Nothing more about')
    if (first !== undefined) await shows(first.page, 'Nothing more about en.')
    await context.close()
  })

  it('show what was saved while they were opened', async () => {
    const page = await browser.newPage()
    let saves = 0
    // The page is there already, and what listens in it is not.
    await page.route('**/-/line.js', async (route) => {
      if (saves++ === 0) await edit('zh', '## One', '## One and only')
      await new Promise((resolve) => setTimeout(resolve, 500))
      await route.continue()
    })
    await page.goto(`${preview.address}/talk/zh.html#/one`)
    await shows(page, 'One and only')
    await page.close()
  })

  it('show the speaker what the audience does not see', async () => {
    const page = await browser.newPage()
    await page.goto(`${preview.address}/talk/es.speaker.html#/one`)
    const notes = () => page.locator('aside.notes').allTextContents()
    await expect.poll(notes).toEqual(['Say es.'])
    await edit('es', 'Say es', 'Tell es')
    await expect.poll(notes).toEqual(['Tell es.'])
    const answer = await fetch(`${preview.address}/talk/es.html`)
    expect(await answer.text()).not.toContain('Tell es')
    await page.close()
  })
})
