import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright'
import { usualCanvas } from '../model/canvas.js'
import type { FoundBrowser } from './find-browser.js'
import { launchBrowser, type Launched } from './launch-browser.js'
import { serveSite, siteAddress, type Site } from './serve-site.js'
import { settle } from './settle.js'
import { withinTime } from './within-time.js'

/** A running browser. Whoever opens it closes it, with `await using`. */
export interface BrowserSession extends AsyncDisposable {
  /** The browser's version, such as `147.0.7727.0`. */
  readonly version: string
  /** Whether the browser's own sandbox is on. */
  readonly sandboxed: boolean
  /** A page in a context of its own, which shares nothing with earlier pages and reaches nothing but the site. */
  openPage(site: Site, wishes?: PageWishes): Promise<SitePage>
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
  let running = Promise.resolve(first)
  let closed = false
  const alive = async (): Promise<Launched> => {
    if (closed) throw new Error('The browser session was closed while pages were still wanted of it.')
    const asked = running
    if ((await asked).browser.isConnected()) return asked
    // Several pages may find it dead at once; the first of them starts it for all.
    if (running === asked) running = launchBrowser(found)
    return running
  }
  return {
    version: first.browser.version(),
    sandboxed: first.sandboxed,
    openPage: async (site, wishes) => openPage((await alive()).browser, site, wishes),
    [Symbol.asyncDispose]: async () => {
      closed = true
      // One that could not be started anew has been reported to who wanted the page, and leaves nothing to close.
      await running.then(
        ({ browser }) => browser.close(),
        () => undefined,
      )
    },
  }
}

async function openPage(browser: Browser, site: Site, wishes?: PageWishes): Promise<SitePage> {
  const { locale, viewport: { width, height } = usualCanvas } = site
  const context = await browser.newContext({
    ...surroundings,
    locale,
    viewport: { width, height },
    ...wishes,
  })
  try {
    const served = await serveSite(context, site)
    const page = await context.newPage()
    return {
      page,
      refused: served.refused,
      replaceSite: served.replace,
      errors: listenForErrors(page),
      open: (path) => openPath(page, path),
      [Symbol.asyncDispose]: () => closeContext(browser, context),
    }
  } catch (error) {
    await closeContext(browser, context)
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
