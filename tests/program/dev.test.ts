import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { isFull } from '../is-full.js'
import { findHtmlProblems } from './html-problems.js'
import { launchReader } from './open-deck.js'
import { createProject, type Project } from './run-polydeck.js'
import { listChildren } from './list-children.js'
import { type RunningPreview, startPreview } from './start-preview.js'

const talk = (title: string, words: readonly string[]) =>
  `# ${title}\n\n${words.map((word) => `## ${word}\n\nAbout ${word}.\n`).join('\n')}`

const files = {
  'polydeck.config.json': '{ "theme": "own" }',
  'themes/own/theme.css': ':root { --paper: #ffffff }\n',
  'content/talk/en.md': `${talk('Talk', ['One', 'Two', 'Three'])}\n## Picture\n\n![Hill](hill.svg)\n`,
  'content/talk/bg.md': `${talk('Беседа', ['Едно', 'Две', 'Три'])}\n## Картина\n\n![Хълм](hill.svg)\n`,
  'content/talk/hill.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><path d="M0 0h40v20z"/></svg>',
}

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
let context: BrowserContext
let project: Project
let preview: RunningPreview

const at = (path: string) => join(project.folder, path)
const write = async (path: string, text: string) => {
  await mkdir(join(at(path), '..'), { recursive: true })
  await writeFile(at(path), text)
}
const edit = async (path: string, from: string, to: string) =>
  write(
    path,
    (await readFile(at(path), 'utf8')).replace(from, () => to),
  )

beforeAll(async () => {
  browser = await launchReader()
  project = await createProject(files)
  await cp(project.folder, `${project.folder}.beginning`, { recursive: true })
  preview = await startPreview(project)
})

afterAll(async () => {
  await preview[Symbol.asyncDispose]()
  await browser.close()
  await rm(`${project.folder}.beginning`, { recursive: true })
  await project[Symbol.asyncDispose]()
})

beforeEach(async () => {
  await context?.close()
  context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  context.setDefaultTimeout(15_000)
  for (const path of ['content', 'themes', 'templates', 'polydeck.config.json'])
    await rm(at(path), { recursive: true, force: true })
  await cp(`${project.folder}.beginning`, project.folder, { recursive: true })
})

/** Opens a page of the preview, and waits until a deck's slides are there. */
async function open(path: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${preview.address}${path}`)
  if (path.includes('.html')) await page.waitForFunction(() => window.Reveal.isReady())
  return page
}

const current = (page: Page) => page.evaluate(() => window.Reveal.getCurrentSlide().id)
const shows = (page: Page, text: string) =>
  page.waitForFunction((wanted) => document.querySelector('.slides')?.textContent.includes(wanted), text)
const panelOf = (page: Page) => page.locator('polydeck-panel')

/** The status of an answer to a request with headers of its own, which `fetch` would not send. */
function requestStatus(port: number, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, headers }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
    asked.on('error', reject).end()
  })
}

describe('a deck in the preview', () => {
  it('shows what is saved, in every window and language, and stays on its slide', async () => {
    const windows = [
      await open('/talk/en.html#/three'),
      await open('/talk/en.html#/two'),
      await open('/talk/bg.html#/two'),
    ]
    const [first, second, other] = windows as [Page, Page, Page]
    await first.evaluate(() => Object.assign(window, { isSamePage: true }))
    await edit('content/talk/en.md', 'About One.', 'About the first one.')
    await Promise.all([shows(first, 'About the first one.'), shows(second, 'About the first one.')])
    await edit('content/talk/bg.md', 'About Едно.', 'За едно.')
    await shows(other, 'За едно.')
    expect(await Promise.all(windows.map(current))).toEqual(['three', 'two', 'two'])
    expect(await first.evaluate(() => 'isSamePage' in window), 'it was not loaded anew').toBe(true)
  })

  it('stays on its slide where others come, go, and are reworded', async () => {
    const page = await open('/talk/en.html#/three')
    await edit('content/talk/en.md', '## One', '## Zero\n\nBefore all.\n\n## Number one')
    await shows(page, 'Before all.')
    expect(await current(page)).toBe('three')
    await edit('content/talk/en.md', '## Three\n\nAbout Three.\n', '')
    await page.waitForFunction(() => !document.querySelector('.slides')?.textContent.includes('About Three'))
    expect(await current(page)).not.toBe('')
  })

  it('shows another picture, theme, template and configuration', async () => {
    const page = await open('/talk/en.html#/picture')
    const source = () => page.locator('section.present img').first().getAttribute('src')
    const before = await source()
    await write('content/talk/hill.svg', files['content/talk/hill.svg'].replace('M0 0h40v20z', 'M0 0h9v9z'))
    await page.waitForFunction(
      (old) => document.querySelector('section.present img')?.getAttribute('src') !== old,
      before,
    )
    await write('themes/own/theme.css', ':root { --paper: rgb(1, 2, 3) }\n')
    await page.waitForFunction(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--paper').includes('1, 2, 3'),
    )
    expect(await current(page)).toBe('picture')
    await write(
      'templates/partials/furniture.hbs',
      '<footer class="furniture" data-furniture>own {{number}}</footer>',
    )
    await shows(page, 'own 1 / ')
    await write('polydeck.config.json', '{ "theme": "own", "size": "4:3" }')
    await page.waitForFunction(() => document.documentElement.dataset['size'] === '4:3')
    await expect.poll(() => current(page).catch(() => '')).toBe('picture')
  })

  it('has its other outputs made on demand', async () => {
    for (const path of ['/talk/bg.pdf', '/talk/bg.handout.pdf']) {
      const answer = await fetch(preview.address + path)
      expect(answer.headers.get('content-type')).toBe('application/pdf')
      expect(
        Buffer.from(await answer.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-')
    }
    expect((await fetch(`${preview.address}/talk/fr.pdf`)).status).toBe(404)
    expect((await fetch(`${preview.address}/talk/`)).url).toBe(`${preview.address}/talk/en.html`)
    expect(existsSync(at('dist'))).toBe(false)
  })

  it('says on a key how full its slides are', async () => {
    const page = await open('/talk/en.html#/two')
    await page.keyboard.press('m')
    const overlay = page.locator('polydeck-fit')
    await overlay.getByText(/^This slide: \d+ % full/).waitFor()
    expect(await overlay.locator('li').count()).toBe(5)
    await overlay.getByRole('button', { name: /^Three/ }).click()
    expect(await current(page)).toBe('three')
    await page.keyboard.press('m')
    expect(await overlay.count()).toBe(0)
  })
})

describe('what is wrong', () => {
  it('is shown in the page and on the terminal, as text, and goes when it is mended', async () => {
    const page = await open('/talk/bg.html#/two')
    await edit('content/talk/bg.md', '# Беседа', '---\ntitle: [<img src=x onerror=alert(1)>\n---\n\n# Беседа')
    const panel = panelOf(page)
    await panel.locator('summary').click()
    await panel.getByText(/bg\.md:\d/).waitFor()
    await panel.getByText('front-matter/not-yaml').waitFor()
    expect(await panel.locator('img').count()).toBe(0)
    expect(preview.told()).toMatch(/front-matter\/not-yaml/)
    expect(await current(page)).toBe('two')
    await edit('content/talk/bg.md', '---\ntitle: [<img src=x onerror=alert(1)>\n---\n\n', '')
    await panel.waitFor({ state: 'detached' })
    await expect.poll(preview.told).toMatch(/No problem is left\./)
  })

  it('with the whole project leaves what there was', async () => {
    const page = await open('/talk/en.html#/two')
    await write('polydeck.config.json', '{ "theme": ')
    await panelOf(page).getByText('The project cannot be read').waitFor()
    expect(await current(page)).toBe('two')
    await write('polydeck.config.json', files['polydeck.config.json'])
    await panelOf(page).waitFor({ state: 'detached' })
    await write('templates/layouts/text.hbs', '{{#if')
    await panelOf(page).getByText('cannot be read').first().waitFor()
    await rm(at('templates'), { recursive: true })
    await panelOf(page).waitFor({ state: 'detached' })
    await edit('content/talk/en.md', 'About Two.', 'About two, again.')
    await shows(page, 'About two, again.')
  })
})

describe('the project in the preview', () => {
  it('has a new language as soon as its document is there, in the list and in every deck', async () => {
    const [home, page] = [await open('/'), await open('/talk/en.html#/two')]
    expect(await home.locator('tr').count()).toBe(2)
    await write('content/talk/zh.md', talk('谈话', ['一', '二', '三']))
    await home.getByRole('link', { name: '中文' }).waitFor()
    await page.waitForFunction(() => document.querySelector('a[hreflang="zh"]') !== null)
    // The page is loaded anew for it.
    await expect.poll(() => current(page).catch(() => '')).toBe('two')
    await home.getByRole('link', { name: '中文' }).click()
    await shows(home, '谈话')
    await rm(at('content/talk/zh.md'))
    await page.waitForFunction(() => document.querySelector('a[hreflang="zh"]') === null)
  })

  it('survives that its folder is away for a while', async () => {
    const page = await open('/talk/en.html#/two')
    await rename(at('content/talk'), `${project.folder}.away`)
    await panelOf(page).getByText('The project cannot be read').waitFor()
    await rename(`${project.folder}.away`, at('content/talk'))
    await panelOf(page).waitFor({ state: 'detached' })
    await edit('content/talk/en.md', 'About Two.', 'Back again.')
    await shows(page, 'Back again.')
  })

  it('shows the last of many saves', async () => {
    const page = await open('/talk/en.html#/two')
    const saves = isFull ? 1000 : 60
    for (let save = 1; save <= saves; save++)
      await write('content/talk/en.md', talk('Talk', ['One', 'Two', `Save ${save}`]))
    await shows(page, `About Save ${saves}.`)
    expect(await current(page)).toBe('two')
  })

  it('goes on where its browser dies', async () => {
    const page = await open('/talk/en.html#/two')
    const children = listChildren(preview.pid)
    expect(children).not.toEqual([])
    for (const child of children) process.kill(child, 'SIGKILL')
    await edit('content/talk/en.md', 'About Two.', 'Still here.')
    await shows(page, 'Still here.')
  })

  it('is shown in two languages beside each other, which go together', async () => {
    const page = await open('/talk/side-by-side?left=en&right=bg')
    const frames = page.frames().slice(1)
    for (const frame of frames) await frame.waitForFunction(() => window.Reveal.isReady())
    const currentIn = (index: number) => frames[index]?.evaluate(() => window.Reveal.getCurrentSlide().id)
    await frames[0]?.evaluate(() => window.Reveal.slide(3))
    await expect.poll(() => currentIn(1)).toBe('three')
    await frames[1]?.evaluate(() => window.Reveal.slide(1))
    await expect.poll(() => currentIn(0)).toBe('one')
  })
})

describe.each(['/', '/talk/en.html', '/talk/side-by-side?left=en&right=bg', '/talk/'])(
  'the page %s of the preview',
  (path) => {
    it('breaks no rule of HTML', async () => {
      const html = await (await fetch(`${preview.address}${path}`)).text()
      expect(html).toContain('<title>')
      expect(await findHtmlProblems(html)).toEqual([])
    })

    it('breaks no rule of WCAG 2.2 AA', async () => {
      const page = await context.newPage()
      await page.goto(`${preview.address}${path}`)
      await page.waitForLoadState('load')
      await page.evaluate(axe)
      const found = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: typeof import('axe-core') }
        const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
        const { violations } = await axe.run(document, { runOnly: { type: 'tag', values }, iframes: false })
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)
      })
      expect(found).toEqual([])
    })
  },
)

describe('the server', () => {
  it.each([
    ['/talk', 404],
    ['/nowhere/', 404],
    ['/nowhere/en.html', 404],
    ['/talk/fr.html', 404],
    ['/talk/side-by-side?left=en&right=fr', 404],
    ['/talk/side-by-side?left=en', 302],
    ['/-/nothing.js', 404],
    ['/-/dev.css', 200],
    ['/assets/nothing.woff2', 404],
    ['/assets/', 404],
    ['/favicon.ico', 204],
    ['/index.html', 200],
    ['/talk/', 302],
  ] as const)('answers a request for %s with %d', async (path, status) => {
    const answered = await fetch(`${preview.address}${path}`, { redirect: 'manual' })
    expect(answered.status).toBe(status)
  })

  it('takes nothing but what asks', async () => {
    expect((await fetch(preview.address, { method: 'POST' })).status).toBe(405)
    expect((await fetch(preview.address, { method: 'HEAD' })).status).toBe(200)
  })

  it('answers nobody but its own pages', async () => {
    const { port } = new URL(preview.address)
    const statusOf = async (headers: Record<string, string>) => requestStatus(Number(port), headers)
    expect(await statusOf({ host: `localhost:${port}` })).toBe(200)
    expect(await statusOf({ host: 'evil.example' })).toBe(403)
    expect(await statusOf({ host: `localhost:${port}`, origin: 'http://evil.example' })).toBe(403)
    expect((await fetch(`${preview.address}/`, { method: 'POST' })).status).toBe(405)
  })

  it('takes the next port where the one that was asked for is taken, says so, and ends cleanly', async () => {
    await using other = await createProject({ 'talk.md': '# Talk\n' })
    const blocker = createServer()
    await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve))
    const taken = (blocker.address() as { port: number }).port
    const started = await startPreview(other, ['--port', String(taken)])
    expect(Number(new URL(started.address).port)).toBeGreaterThan(taken)
    expect(started.told()).toContain(`Port ${taken} is taken.`)
    expect(await started.end()).toBe(0)
    expect(await readdir(join(other.folder, '.polydeck'))).toEqual(['.gitignore'])
    blocker.close()
  })

  it('does not start where that makes no sense', async () => {
    await using other = await createProject({ 'talk.md': '# Talk\n' })
    expect((await other.run(['dev', '--port', 'http'])).status).toBe(2)
    expect((await other.run(['dev', '--host', '203.0.113.9', '--port', '0'])).status).toBe(2)
  })
})
