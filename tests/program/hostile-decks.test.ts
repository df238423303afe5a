import { readFile, readdir, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isFull } from '../is-full.js'
import { hostilePayloads, hostilePlaces } from '../markdown/hostile-payloads.js'
import { launchReader } from './open-deck.js'
import { createProject, type Project } from './run-polydeck.js'

/** What hostile markup managed to do. */
interface Deeds {
  readonly deeds: string[]
  close(): Promise<void>
}

/** Two places at each commit, each with a few payloads; all of both in the deep run. */
const places = Object.entries(hostilePlaces).filter(([name]) => isFull || ['body', 'link'].includes(name))
const payloads = hostilePayloads.filter((_, index) => isFull || index % 12 === 0)
const batchSize = 50

const requested: string[] = []
let canary: Server
let project: Project
let browser: Browser
let pages: string[] = []

/** A payload whose hosts are the canary's, so that any request of it is seen. */
const armed = (payload: string) =>
  payload
    .replaceAll('\0', '') // no document may hold it
    .replaceAll('https://evil.example', `http://127.0.0.1:${(canary.address() as AddressInfo).port}`)

/** A document of many payloads in one place, a slide for each; front matter has room for one. */
function documentsOf(name: string, place: (payload: string) => string): [string, string][] {
  const slug = name.replaceAll(' ', '-')
  if (name === 'front matter')
    return payloads
      .filter((_, index) => index % 10 === 0)
      .map((payload, index) => [`content/${slug}-${index}/en.md`, place(armed(payload))])
  const batches = Array.from({ length: Math.ceil(payloads.length / batchSize) }, (_, index) =>
    payloads.slice(index * batchSize, (index + 1) * batchSize),
  )
  return batches.map((batch, index) => [
    `content/${slug}-${index}/en.md`,
    `# Talk\n\n${batch.map((payload, at) => `## Slide ${at}\n\n${place(armed(payload)).replace(/^# Talk/, '')}`).join('\n\n')}\n`,
  ])
}

beforeAll(async () => {
  canary = createServer((request, response) => {
    requested.push(String(request.url))
    response.end()
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => canary.once('listening', resolve))
  const files = Object.fromEntries(places.flatMap(([name, place]) => documentsOf(name, place)))
  project = await createProject(files)
  const formats = isFull ? 'html,article,standalone,handout' : 'html'
  const [answer, reader] = await Promise.all([
    project.run(['build', '--source-locale', 'en', '--format', formats]),
    launchReader(),
  ])
  browser = reader
  expect(answer.status, answer.stderr).toBeLessThan(2)
  if (isFull) await project.run(['status', '--format', 'html'])
  const names = await readdir(join(project.folder, 'dist'), { recursive: true })
  pages = names.filter((name) => /\.html$/.test(name) && !/[/\\]index\.html$/.test(name)).sort() // a deck's index page only leads on
  expect(pages.filter((name) => name.endsWith('/en.html')).length).toBeGreaterThanOrEqual(places.length)
}, 1_800_000)
afterAll(async () => {
  await browser?.close()
  await project?.[Symbol.asyncDispose]()
  canary?.close()
})

/** Watches all that could run, ask, open or go somewhere on a page. */
async function watch(page: Page, own: string): Promise<Deeds> {
  const deeds: string[] = []
  page.on('dialog', (dialog) => {
    deeds.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('popup', (popup) => {
    if (!/^(https?|mailto|about):/.test(popup.url())) deeds.push(`popup ${popup.url()}`)
    void popup.close()
  })
  page.on('frameattached', (frame) => deeds.push(`frame ${frame.url()}`))
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame() && frame.url().split('#')[0] !== own) deeds.push(`went to ${frame.url()}`)
  })
  await page.exposeBinding('evil', (_, what) => void deeds.push(`ran ${String(what)}`))
  await page.addInitScript(() => {
    const tell = (window as unknown as { evil: (what: string) => void }).evil
    for (const name of ['alert', 'confirm', 'prompt', 'print'])
      Object.defineProperty(window, name, { value: () => tell(name), writable: true, configurable: true })
    Object.defineProperty(window, '__xss', { set: () => tell('__xss') })
  })
  return { deeds, close: () => page.close() }
}

/** Focuses, hovers and clicks all that documents brought, slide after slide. */
function useAll(): Promise<number> {
  const inside = document.querySelectorAll<HTMLElement>('.slides *, article *, main *')
  // Pages of the program's own, such as that of all decks, have none of these.
  const nodes = inside.length > 0 ? [...inside] : [...document.querySelectorAll<HTMLElement>('body *')]
  const deck = (window as unknown as { Reveal?: { next(): void; getSlides?(): unknown[] } }).Reveal
  for (const node of nodes) {
    for (const kind of [
      'pointerover',
      'mouseover',
      'mouseenter',
      'mousemove',
      'pointerenter',
      'dblclick',
      'contextmenu',
      'keydown',
      'copy',
      'wheel',
      'animationend',
      'transitionend',
    ])
      node.dispatchEvent(
        new (kind === 'keydown' ? KeyboardEvent : Event)(kind, { bubbles: true, cancelable: true }),
      )
    node.focus?.({ preventScroll: true })
    node.blur?.()
    const link = node.closest('a')
    const leads =
      /^(https?|mailto|file):/.test(link?.href ?? '') &&
      link?.href.split('#')[0] !== location.href.split('#')[0]
    if (!leads) node.click?.()
  }
  deck?.getSlides?.().forEach(() => deck.next())
  return new Promise((resolve) => setTimeout(() => resolve(nodes.length), 50))
}

async function visit(path: string): Promise<string[]> {
  const own = pathToFileURL(path).href
  const context = await browser.newContext()
  const page = await context.newPage()
  const { deeds } = await watch(page, own)
  await page.goto(own)
  await page.waitForFunction(() => (window as { Reveal?: { isReady(): boolean } }).Reveal?.isReady() ?? true)
  const count = await page.evaluate(useAll).catch((error: Error) => deeds.push(`left: ${error.message}`))
  expect(count, path).toBeGreaterThan(0)
  await context.close()
  return deeds
}

/** The page as it is written, but for its policy: what protects it then is only what was taken out. */
async function withoutPolicy(path: string): Promise<string> {
  const html = await readFile(path, 'utf8')
  const bare = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
  const other = path.replace(/\.html$/, '.bare.html')
  await writeFile(other, bare)
  return other
}

describe('decks of hostile documents', () => {
  it('would be caught by this test', async () => {
    const path = join(project.folder, 'caught.html')
    const port = (canary.address() as AddressInfo).port
    await writeFile(
      path,
      `<main><script>evil('script')</script><img src=x onerror="evil('handler')"><p tabindex=0 onfocus="evil('focus')">a</p>` +
        `<p onclick="evil('click')">a</p><p onmouseover="alert(1)">b</p><iframe src="about:blank"></iframe><img src="http://127.0.0.1:${port}/caught"></main>`,
    )
    const deeds = await visit(path)
    for (const deed of ['ran script', 'ran handler', 'ran focus', 'ran click', 'ran alert', 'frame '])
      expect(deeds.join('\n')).toContain(deed)
    expect(requested).toContain('/caught')
    requested.length = 0
  })

  it.each(['with their policy', 'without their policy'])(
    'do nothing that they were not made for, %s',
    async (which) => {
      expect(pages.length).toBeGreaterThan(1)
      const found: string[] = []
      for (const name of pages.filter((one) => !one.endsWith('.bare.html'))) {
        const path = join(project.folder, 'dist', name)
        const deeds = await visit(which === 'with their policy' ? path : await withoutPolicy(path))
        found.push(...deeds.map((deed) => `${name}: ${deed}`))
      }
      expect([...new Set(found)]).toEqual([])
      expect(requested).toEqual([])
    },
    isFull ? 1_800_000 : 120_000,
  )
})

describe('a deck', () => {
  const orders = [
    { method: 'addKeyBinding', args: [65, 'evil()'] },
    { method: 'slide', args: [2] },
    { method: 'configure', args: [{ previewLinks: true }] },
    { method: 'togglePause', args: [] },
    { namespace: 'reveal-notes', type: 'connect', url: 'javascript:evil()' },
    { namespace: 'reveal', method: 'next', args: [] },
  ]

  it.each(orders)('obeys no message of another window: %j', async (order) => {
    const path = join(project.folder, 'dist', pages.find((name) => name.endsWith('/en.html')) ?? '')
    const own = pathToFileURL(path).href
    const context = await browser.newContext()
    const page = await context.newPage()
    const { deeds } = await watch(page, own)
    await page.goto(own)
    await page.waitForFunction(
      () => (window as { Reveal?: { isReady(): boolean } }).Reveal?.isReady() ?? false,
    )
    const answers = await page.evaluate(async (message) => {
      const seen: unknown[] = []
      addEventListener('message', ({ data }) => seen.push(data))
      const before = location.href + document.body.outerHTML.length
      for (const data of [message, JSON.stringify(message)]) window.postMessage(data, '*')
      await new Promise((resolve) => setTimeout(resolve, 100))
      return { same: before === location.href + document.body.outerHTML.length, seen: seen.length }
    }, order)
    expect(answers).toEqual({ same: true, seen: 2 })
    expect(deeds).toEqual([])
    await context.close()
  })
})
