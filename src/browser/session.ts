import type { BrowserContext, BrowserContextOptions, Page } from 'playwright'
import { usualCanvas } from '../model/canvas.js'
import type { FoundBrowser } from './find-browser.js'
import { launchBrowser } from './launch-browser.js'
import { serveSite, siteAddress, type Site } from './serve-site.js'
import { settle } from './settle.js'
import { createSuccessiveBrowsers, type TakenBrowser } from './successive-browsers.js'
import { usualTimeLimits } from './time-limits.js'
import { TimeLimitError, withinTime } from './within-time.js'

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
export async function openBrowser(found: FoundBrowser, limits = usualTimeLimits): Promise<BrowserSession> {
  const launch = () => launchBrowser(found, limits.launch)
  const first = await launch()
  const browsers = createSuccessiveBrowsers(first, { launch, endLimitMs: limits.end })
  return {
    version: first.browser.version(),
    sandboxed: first.sandboxed,
    openPage: async (site, wishes) => {
      const taken = await browsers.take()
      return openInTime(taken, openPage(taken, { site, wishes, limitMs: limits.page }), limits.page)
    },
    replaceBrowser: () => browsers.replace(),
    [Symbol.asyncDispose]: () => browsers[Symbol.asyncDispose](),
  }
}

/** A browser that opens no page does not answer any more; once it is ended, whoever waits for it hears so. */
async function openInTime(taken: TakenBrowser, opening: Promise<SitePage>, limitMs: number) {
  try {
    return await withinTime(opening, limitMs, 'The browser opened no page in time.')
  } catch (error) {
    if (error instanceof TimeLimitError) await taken.kill()
    throw error
  }
}

interface WantedPage {
  readonly site: Site
  readonly wishes: PageWishes | undefined
  readonly limitMs: number
}

async function openPage(taken: TakenBrowser, { site, wishes, limitMs }: WantedPage): Promise<SitePage> {
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
      await closeContext(taken, context, limitMs)
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
      open: (path) => openPath(page, path, limitMs),
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

async function openPath(page: Page, path: string, limitMs: number): Promise<void> {
  await page.goto(siteAddress(path), { timeout: limitMs })
  await settle(page)
}

/** A browser that closes no page does not answer any more: then it is ended, and its pages with it. */
async function closeContext(taken: TakenBrowser, context: BrowserContext, limitMs: number): Promise<void> {
  try {
    await withinTime(context.close(), limitMs, 'The page did not close.')
  } catch {
    await taken.kill()
  }
}
