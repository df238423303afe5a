import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { findBrowser } from '../../src/browser/find-browser.js'
import { loadPlaywright } from '../../src/browser/load-playwright.js'
import { userCacheFolder } from '../../src/browser/user-cache-folder.js'

/** What a deck's script makes known of reveal.js. */
export interface RevealState {
  isReady(): boolean
  isOverview(): boolean
  getCurrentSlide(): HTMLElement
  getSlides(): HTMLElement[]
  slide(index: number): void
}

declare global {
  interface Window {
    Reveal: RevealState
  }
}

/** A deck that is open, and what it asked for and complained about. Whoever opens it closes it. */
export interface OpenDeck extends AsyncDisposable {
  readonly page: Page
  readonly requests: readonly string[]
  readonly errors: readonly string[]
  /** The id of the slide that is shown. */
  current(): Promise<string>
  /** Waits until this slide is shown. */
  shows(id: string): Promise<void>
}

/**
 * A browser as readers have one, with nothing around it that keeps files or the network from a page.
 * @param args switches of its own
 */
export async function launchReader(args: readonly string[] = []): Promise<Browser> {
  const cacheFolder = userCacheFolder(process.env, process.platform)
  const { path, environment } = await findBrowser({ environment: process.env, cacheFolder })
  return loadPlaywright().chromium.launch({
    executablePath: path,
    chromiumSandbox: process.getuid?.() !== 0,
    args: [...args],
    env: { ...(process.env as Record<string, string>), ...environment },
  })
}

/** Opens a deck of an output folder from the file system, as `guide/en.html#/table`, and waits until it is ready. */
export async function openDeck(
  browser: Browser,
  { dist, address, ...options }: { dist: string; address: string } & BrowserContextOptions,
): Promise<OpenDeck> {
  const [file = '', slide] = address.split('#')
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, ...options })
  const page = await context.newPage()
  const requests: string[] = []
  const errors: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text())
  })
  await page.goto(pathToFileURL(join(dist, file)).href + (slide === undefined ? '' : `#${slide}`))
  await page.waitForFunction(() => window.Reveal.isReady())
  return {
    page,
    requests,
    errors,
    current: () => page.evaluate(() => window.Reveal.getCurrentSlide().id),
    shows: async (id) => {
      await page.waitForFunction((wanted) => window.Reveal.getCurrentSlide().id === wanted, id, {
        timeout: 5000,
      })
    },
    [Symbol.asyncDispose]: () => context.close(),
  }
}
