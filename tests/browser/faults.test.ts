import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDeckPages, usualLimits } from '../../src/browser/deck-pages.js'
import type { DeckPage } from '../../src/browser/deck-page.js'
import { findBrowser } from '../../src/browser/find-browser.js'
import { isPassing } from '../../src/browser/is-passing.js'
import { openBrowser, type SitePage } from '../../src/browser/session.js'
import { usualTimeLimits } from '../../src/browser/time-limits.js'
import { userCacheFolder } from '../../src/browser/user-cache-folder.js'
import { siteOf } from './sample-site.js'

const wanted = { environment: process.env, cacheFolder: userCacheFolder(process.env, process.platform) }
const page = '<!doctype html><html lang="de"><head><title>Die Probe</title></head><body></body></html>'
const slide = '<section data-slide="a" id="a"><h1>Eins</h1></section>'
const site = siteOf(page)

/** Decks' pages in a browser of their own, and what is behind them. */
async function openOwn(limits: Partial<typeof usualTimeLimits> = {}) {
  const times = { ...usualTimeLimits, ...limits }
  const session = await openBrowser(await findBrowser(wanted), times)
  const opened: SitePage[] = []
  const watched = {
    ...session,
    openPage: async (...words: Parameters<typeof session.openPage>) => {
      const one = await session.openPage(...words)
      opened.push(one)
      return one
    },
  }
  const pages = createDeckPages(watched, usualLimits, times)
  return {
    open: () => pages.open(site, 'page.html'),
    browserOf: (index: number) => opened[index]?.page.context().browser(),
    pageOf: (index: number) => opened[index]?.page,
    [Symbol.asyncDispose]: () => session[Symbol.asyncDispose](),
  }
}
type Own = Awaited<ReturnType<typeof openOwn>>

/** The numbers of a browser's processes of a kind. */
async function processesOf(own: Own, index: number, kind: string): Promise<readonly number[]> {
  const session = await own.browserOf(index)?.newBrowserCDPSession()
  const answer = await session?.send('SystemInfo.getProcessInfo')
  await session?.detach()
  return answer?.processInfo.flatMap(({ type, id }) => (type === kind ? [id] : [])) ?? []
}

const isSound = async (one: DeckPage) => (await one.inspect(slide)).length === 1

/** Whether another deck can be made, and the error of the one that was hit is one after which that is tried. */
async function expectToGoOn(own: Own, failing: Promise<unknown>): Promise<void> {
  const error: unknown = await failing.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(Error)
  expect(isPassing(error), String(error)).toBe(true)
  await using next = await own.open()
  expect(await isSound(next)).toBe(true)
}

describe('a page that crashes', () => {
  it('takes neither its neighbours nor their browser with it; whoever tries again gets a new one', async () => {
    await using own = await openOwn()
    await using hit = await own.open()
    await using neighbour = await own.open()
    void own
      .pageOf(0)
      ?.goto('chrome://crash')
      .catch(() => undefined)
    await expect.poll(() => hit.inspect(slide).then(() => '', String)).toMatch(/crash/i)
    expect(await isSound(neighbour)).toBe(true)
    await expectToGoOn(own, hit.inspect(slide))
    expect(own.browserOf(2)).not.toBe(own.browserOf(0))
    expect(own.browserOf(0)?.isConnected()).toBe(true)
    expect(await isSound(neighbour)).toBe(true)
  })

  it('does so too where the system ends its process', async () => {
    await using own = await openOwn()
    await using hit = await own.open()
    expect(await isSound(hit)).toBe(true)
    const renderers = await processesOf(own, 0, 'renderer')
    const busy = hit.measure(slide.repeat(2_000), [0, 1, 2, 3])
    for (const pid of renderers) process.kill(pid, 'SIGKILL')
    await expectToGoOn(own, busy)
  })
})

describe('a browser that is ended', () => {
  it.each([
    ['measures', (hit: DeckPage) => hit.measure(slide.repeat(2_000), [0, 1, 2, 3])],
    ['prints', (hit: DeckPage) => hit.print({ slides: 300, epochSeconds: 0 })],
  ])('while it %s is started anew', async (_, work) => {
    await using own = await openOwn()
    await using hit = await own.open()
    await hit.inspect(slide.repeat(300))
    const [pid = 0] = await processesOf(own, 0, 'browser')
    const busy = work(hit)
    process.kill(pid, 'SIGKILL')
    await expectToGoOn(own, busy)
  })
})

describe('a browser that hangs', () => {
  const isThere = (pid: number) => {
    try {
      process.kill(pid, 0)
      return true
    } catch {
      return false
    }
  }

  it('is given up after a time and ended, and another takes its place', async () => {
    await using own = await openOwn({ call: 500, callPerMillion: 0, page: 1_000, end: 500 })
    const hit = await own.open()
    const [pid = 0] = await processesOf(own, 0, 'browser')
    process.kill(pid, 'SIGSTOP')
    await expectToGoOn(own, hit.inspect(slide))
    await hit[Symbol.asyncDispose]()
    await expect.poll(() => isThere(pid)).toBe(false)
  })

  it('is ended where it opens no page', async () => {
    await using own = await openOwn({ page: 1_000, end: 500 })
    await (await own.open())[Symbol.asyncDispose]()
    const first = await own.open()
    const [pid = 0] = await processesOf(own, 0, 'browser')
    process.kill(pid, 'SIGSTOP')
    await expectToGoOn(own, own.open())
    await first[Symbol.asyncDispose]()
    await expect.poll(() => isThere(pid)).toBe(false)
  })

  it('does not keep a session from its end', async () => {
    const own = await openOwn({ end: 500 })
    await own.open()
    const [pid = 0] = await processesOf(own, 0, 'browser')
    process.kill(pid, 'SIGSTOP')
    await own[Symbol.asyncDispose]()
    await expect.poll(() => isThere(pid)).toBe(false)
  })
})

describe.skipIf(process.platform === 'win32')('a program that is no browser', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'polydeck-no-browser-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  const openScript = async (script: string, launch: number) => {
    const browserPath = join(folder, 'browser')
    await writeFile(browserPath, `#!/bin/sh\n${script}\n`, { mode: 0o755 })
    const found = await findBrowser({ ...wanted, browserPath })
    return openBrowser(found, { ...usualTimeLimits, launch })
  }

  it('and dies at its start is named', async () => {
    await expect(openScript('echo "no library" >&2; exit 3', 30_000)).rejects.toMatchObject({
      code: 'browser-failed',
      message: expect.stringContaining(folder) as string,
    })
  })

  it('and never answers is waited for once, and ended', async () => {
    const start = Date.now()
    const opening = openScript(`echo $$ > ${folder}/pid; exec sleep 600`, 2_000)
    await expect(opening).rejects.toMatchObject({ code: 'browser-failed' })
    expect(Date.now() - start).toBeLessThan(10_000)
  })
})
