import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { chmod, chown, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { Browser, BrowserContext } from 'playwright'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findBrowser, type FoundBrowser } from '../../src/browser/find-browser.js'
import { launchBrowser, type Launched } from '../../src/browser/launch-browser.js'
import { usualTimeLimits } from '../../src/browser/time-limits.js'
import { serveSite, siteAddress } from '../../src/browser/serve-site.js'
import { openBrowser } from '../../src/browser/session.js'
import { userCacheFolder } from '../../src/browser/user-cache-folder.js'
import { pagePolicy } from '../../src/render/page-policy.js'
import { launchReader } from '../program/open-deck.js'
import { type Canary, openCanary } from './canary.js'
import { departures, type EscapeVector, loads } from './escape-vectors.js'
import { siteOf } from './sample-site.js'

/** A browser as it is without any wall, and one with nothing but what it is started with. */
let bare: Browser
let found: FoundBrowser
let launched: Launched
let canary: Canary
const pages = new Map<string, string>()
const secret = 'POLYDECK_TEST_SECRET'

beforeAll(async () => {
  canary = await openCanary(pages)
  found = await findBrowser({
    environment: process.env,
    cacheFolder: userCacheFolder(process.env, process.platform),
  })
  process.env[secret] = 'told-to-nobody'
  ;[bare, launched] = await Promise.all([launchReader(), launchBrowser(found, usualTimeLimits.launch)])
  delete process.env[secret]
})
afterAll(async () => {
  await Promise.all([bare.close(), launched.browser.close()])
  await canary[Symbol.asyncDispose]()
})
beforeEach(() => {
  canary.hits.length = 0
  pages.clear()
})

const markupOf = (vectors: readonly EscapeVector[]) =>
  vectors.map(({ markup }) => markup({ origins: [canary.origin], file: canary.file })).join('\n')

/** Without those that speak to a server in packets of their own, which only the browser itself can stop. */
const inMessages = loads.filter(({ name }) => name !== 'peer')

const soon = () => new Promise((resolve) => setTimeout(resolve, 500))
const reached = () => [...new Set(canary.hits.map((path) => path.slice(1)))].sort()

/**
 * What a page of another origin reaches. Some of what it asks for never ends, so nobody waits for all of it.
 * @param count how much is waited for, three seconds long
 */
async function reachedFrom(context: BrowserContext, html: string, count = 0): Promise<string[]> {
  pages.set('/page', html)
  try {
    const page = await context.newPage()
    await page.goto(`${canary.origin.replace('127.0.0.1', 'localhost')}/page`, { waitUntil: 'commit' })
    await soon()
    for (let waits = 0; reached().length < count && waits < 6; waits++) await soon()
    return reached()
  } finally {
    await context.close()
  }
}

/** Words of the commands that started browsers of this test, and their environments. */
function processesOf(
  executable: string,
): readonly { readonly words: string[]; readonly environment: string }[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.flatMap((pid) => {
    try {
      const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
      const parent = /^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
      const isOurs = words[0] === executable && parent === String(process.pid)
      return isOurs ? [{ words, environment: readFileSync(`/proc/${pid}/environ`, 'utf8') }] : []
    } catch {
      return [] // it has ended
    }
  })
}

describe('a browser without walls', () => {
  it('shows that these ways lead out', async () => {
    const hits = await reachedFrom(await bare.newContext(), markupOf(loads), loads.length)
    expect(hits).toEqual(
      expect.arrayContaining(['font', 'iframe', 'img', 'import', 'packet', 'prefetch', 'script']),
    )
    expect(hits).toEqual(
      expect.arrayContaining(['beacon', 'event-source', 'fetch', 'ping', 'popup', 'web-socket', 'worker']),
    )
    expect(hits.length).toBeGreaterThanOrEqual(25)
  })
})

describe('each wall alone', () => {
  it('answers for the site, and refuses everything else', async () => {
    const context = await bare.newContext()
    const { refused } = await serveSite(context, siteOf(markupOf(inMessages)))
    const page = await context.newPage()
    await page.goto(siteAddress('page.html'))
    await soon()
    await context.close()
    expect(reached()).toEqual([])
    expect(refused.length).toBeGreaterThan(15)
  })

  it.each(departures.map(({ name, markup }) => [name, markup] as const))(
    'refuses to go elsewhere by %s',
    async (_, markup) => {
      const context = await bare.newContext()
      await serveSite(context, siteOf(markup({ origins: [canary.origin], file: canary.file })))
      const page = await context.newPage()
      await page.goto(siteAddress('page.html')).catch(() => undefined) // it is on its way elsewhere
      await soon()
      await context.close()
      expect(reached()).toEqual([])
    },
  )

  it('has a policy under which nothing is loaded', async () => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="${pagePolicy}">`
    expect(await reachedFrom(await bare.newContext(), policy + markupOf(loads))).toEqual([])
  })

  it('has a policy under which no form is sent', async () => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="${pagePolicy}">`
    const form = `<form action="${canary.origin}/sent"></form>`
    pages.set('/page', policy + form)
    await using context = await bare.newContext()
    const page = await context.newPage()
    await page.goto(`${canary.origin}/page`)
    await page.evaluate(() => document.forms[0]?.submit())
    await soon()
    expect(reached()).toEqual([])
  })

  it('is started so that nothing leads out, packets neither', async () => {
    await using context = await launched.browser.newContext()
    await context.route('http://deck.invalid/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: markupOf(loads) }),
    )
    const page = await context.newPage()
    await page.goto('http://deck.invalid/')
    await soon()
    expect(reached()).toEqual([])
  })

  it('takes pages off the network', async () => {
    await using session = await openBrowser(found)
    await using site = await session.openPage(siteOf('<p>text'))
    await site.page.context().unrouteAll()
    await expect(site.page.goto(canary.origin)).rejects.toThrow('ERR_INTERNET_DISCONNECTED')
  })
})

describe.skipIf(process.platform !== 'linux')('the process of the browser', () => {
  it.each([
    '--proxy-server=http://127.0.0.1:9',
    '--proxy-bypass-list=<-loopback>',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  ])('is started with %s', (word) => {
    const own = processesOf(found.path).filter(({ words }) => words.includes('--font-render-hinting=none'))
    expect(own.length).toBeGreaterThan(0)
    for (const { words } of own) expect(words).toContain(word)
  })

  it('is told no variable of the environment but those that it needs', () => {
    const [own] = processesOf(found.path).filter(({ words }) => words.includes('--font-render-hinting=none'))
    expect(own?.environment).toContain('TZ=UTC')
    expect(own?.environment).not.toContain(secret)
  })

  it('has its sandbox, but for root', () => {
    const isRoot = process.getuid?.() === 0
    const own = processesOf(found.path).filter(({ words }) => words.includes('--font-render-hinting=none'))
    if (isRoot) expect(launched.sandboxed).toBe(false)
    for (const { words } of own) expect(words.includes('--no-sandbox')).toBe(!launched.sandboxed)
  })

  it.skipIf(!canBecomeNobody())('has its sandbox where an ordinary user starts it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'polydeck-nobody-'))
    try {
      const copy = await copyForNobody(found, folder)
      const { browser, sandboxed } = await launchBrowser(copy, usualTimeLimits.launch, nobody)
      const [own] = processesOf(join(folder, 'browser', basename(found.path)))
      const page = await browser.newPage()
      await page.setContent('<p>whole</p>')
      expect(await page.textContent('p')).toBe('whole')
      await browser.close()
      expect(sandboxed).toBe(true)
      expect(own?.words).not.toContain('--no-sandbox')
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})

const nobody = 65534
const asNobody = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups']

/** Whether the test can start something as a user without rights, and the system gives such users what a sandbox needs. */
function canBecomeNobody(): boolean {
  try {
    const [command = '', ...words] = [...asNobody, 'unshare', '--user', '--pid', '--fork', 'true']
    execFileSync(command, words, { stdio: 'ignore' })
    return process.getuid?.() === 0
  } catch {
    return false
  }
}

/** The browser where that user may read it, and a script that starts it as that user. */
async function copyForNobody({ path, environment }: FoundBrowser, folder: string): Promise<FoundBrowser> {
  const [from, to, home] = [dirname(path), join(folder, 'browser'), join(folder, 'home')]
  await cp(from, to, { recursive: true, filter: (name) => basename(name) !== 'home' })
  await mkdir(home)
  await chown(home, nobody, nobody)
  for (const name of [folder, to, join(to, basename(path))]) await chmod(name, 0o755)
  const script = join(folder, 'start.sh')
  const words = [...asNobody, '--', join(to, basename(path)), '"$@"', `--user-data-dir=${home}/profile`]
  await writeFile(script, `#!/bin/sh\nexec ${words.join(' ')}\n`, { mode: 0o755 })
  const moved = Object.entries(environment).map(([name, value]) => [
    name,
    value.startsWith(join(from, 'home')) ? home : value.replaceAll(from, to),
  ])
  return {
    kind: 'given',
    path: script,
    environment: { ...Object.fromEntries(moved), TMPDIR: home } as Record<string, string>,
  }
}
