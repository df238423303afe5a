import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright'
import { usualCanvas } from '../model/canvas.js'
import type { FoundBrowser } from './find-browser.js'
import { launchBrowser } from './launch-browser.js'
import { serveSite, siteAddress, type Site } from './serve-site.js'
import { settle } from './settle.js'
import { createSuccessiveBrowsers, type TakenBrowser } from './successive-browsers.js'
import { withinTime } from './within-time.js'

/** A running browser. Whoever opens it closes it, with `await using`. */
export interface BrowserSession extends AsyncDisposable {
  /** The browser's version, such as `147.0.7727.0`. */
  readonly version: string
  /** Whether the browser's own sandbox is on. */
  readonly sandboxed: boolean
  /** A page in a context of its own, which shares nothing with earlier pages and reaches nothing but the site. */
  openPage(site: Site, wishes?: PageWishes): Promise<SitePage>
  /** Has the next pages opened in a new browser; this one ends with the last page that is open in it. */
  replaceBrowser(): void
}

/** How a page is to be unlike the usual one. */
export type PageWishes = Pick<BrowserContextOptions, 'javaScriptEnabled' | 'viewport'>

/** A page and the walls around it. Whoever opens it closes it, with `await using`. */
export interface SitePage extends AsyncDisposable {
  readonly page: Page
  /** The address of everything that the page asked for and did not get, in order. */
  readonly refused: readonly string[]
  /** Errors that the page's scripts threw and that the browser wrote to the console, in order. */
  readonly errors: readonly string[]
  /** Loads a file of the site and waits until it has settled. */
  open(path: string): Promise<void>
  /** Puts another site in the place of the one that the page reaches. The page itself stays until it loads something. */
  replaceSite(site: Site): void
  /** Whether its browser still runs, and is the one that new pages are opened in. */
  isInLatestBrowser(): boolean
}

const loadLimitMs = 30_000
const closeLimitMs = 10_000

const surroundings: BrowserContextOptions = {
  offline: true,
  serviceWorkers: 'block',
  acceptDownloads: false,
  timezoneId: 'UTC',
  reducedMotion: 'reduce',
  colorScheme: 'light',
  deviceScaleFactor: 1,
}

/** Starts the browser. One that dies later is started anew for the next page. */
export async function openBrowser(found: FoundBrowser): Promise<BrowserSession> {
  const first = await launchBrowser(found)
  const browsers = createSuccessiveBrowsers(first, () => launchBrowser(found))
  return {
    version: first.browser.version(),
    sandboxed: first.sandboxed,
    openPage: async (site, wishes) => openPage(await browsers.take(), site, wishes),
    replaceBrowser: () => browsers.replace(),
    [Symbol.asyncDispose]: () => browsers[Symbol.asyncDispose](),
  }
}

async function openPage(taken: TakenBrowser, site: Site, wishes?: PageWishes): Promise<SitePage> {
  const { browser } = taken
  const { locale, viewport: { width, height } = usualCanvas } = site
  const context = await browser
    .newContext({ ...surroundings, locale, viewport: { width, height }, ...wishes })
    .catch(async (error: unknown) => {
      await taken.giveBack()
      throw error
    })
  const close = async () => {
    try {
      await closeContext(browser, context)
    } finally {
      await taken.giveBack()
    }
  }
  try {
    const served = await serveSite(context, site)
    const page = await context.newPage()
    return {
      page,
      refused: served.refused,
      replaceSite: served.replace,
      isInLatestBrowser: () => taken.isLatest(),
      errors: listenForErrors(page),
      open: (path) => openPath(page, path),
      [Symbol.asyncDispose]: close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

function listenForErrors(page: Page): readonly string[] {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  return errors
}

async function openPath(page: Page, path: string): Promise<void> {
  await page.goto(siteAddress(path), { timeout: loadLimitMs })
  await settle(page)
}

async function closeContext(browser: Browser, context: BrowserContext): Promise<void> {
  try {
    await withinTime(context.close(), closeLimitMs, 'The page did not close.')
  } catch (error) {
    // A browser that died took its contexts with it.
    if (browser.isConnected()) throw error
  }
}
