import { type DeckPage, loadDeckPage } from './deck-page.js'
import { PrintError } from './print-error.js'
import type { Site } from './serve-site.js'
import type { BrowserSession, PageWishes, SitePage } from './session.js'
import { type TimeLimits, usualTimeLimits } from './time-limits.js'
import { readOwnMemory } from './tree-memory.js'
import { withinTime } from './within-time.js'

/** The pages of a run's decks. They end with the browser. */
export interface DeckPages {
  /** A page for a deck, which it has to itself until it closes it. */
  open(site: Site, entry: string): Promise<DeckPage>
}

/** A page's memory grows by some 10 MB with each deck; twice as many decks to a page make a hundred of them no sooner. */
const decksOfPage = 12

/** When a browser gives way to a new one: its memory grows too, and what it leaves behind it never gives back. */
export interface BrowserLimits {
  /** Decks that a browser serves. */
  readonly decks: number
  /** Bytes that its processes have to themselves; where the system does not tell, only decks count. */
  readonly bytes: number
  /** Reads these bytes. */
  readonly readMemory: () => Promise<number | undefined>
}

/** The limits that runs have. */
export const usualLimits: BrowserLimits = {
  decks: 100,
  bytes: 2 ** 30,
  readMemory: () => readOwnMemory(process.pid),
}

/** Reading the memory of all processes takes a few milliseconds. */
const decksBetweenReadings = 10

/** No script of a document ever runs. Whatever is on screen is drawn again and again while slides are tried, so little is. */
const wishes: PageWishes = { javaScriptEnabled: false, viewport: { width: 1280, height: 16 } }

interface UsedPage {
  readonly sitePage: SitePage
  readonly decks: number
}

/**
 * Opens pages for decks. The page of a deck that was made without a fault serves the next one too: a page of its own costs
 * each deck a process of the browser, which takes as long to start as the deck to measure.
 */
export function createDeckPages(
  session: BrowserSession,
  limits = usualLimits,
  times = usualTimeLimits,
): DeckPages {
  const idle: UsedPage[] = []
  const count = createCount(limits)
  const open = async (site: Site): Promise<UsedPage> => {
    if (await count.isOver()) {
      session.replaceBrowser()
      await Promise.all(idle.splice(0).map(({ sitePage }) => sitePage[Symbol.asyncDispose]()))
    }
    return takePage(session, idle.pop(), site)
  }
  const leave = async ({ sitePage, decks }: UsedPage, isSound: boolean) => {
    const isQuiet = sitePage.refused.length === 0 && sitePage.errors.length === 0
    if (isSound && isQuiet && decks < decksOfPage && sitePage.isInLatestBrowser())
      idle.push({ sitePage, decks: decks + 1 })
    else await sitePage[Symbol.asyncDispose]()
  }
  return {
    open: async (site, entry) => {
      const used = await open(site)
      const watch = createWatch(used.sitePage, session)
      const close = () => leave(used, watch.isSound())
      try {
        const loading = loadDeckPage(used.sitePage, entry, times)
        const page = await watch.inTime(loading, times.page, 'load')
        return { ...watchPage(page, watch, times), [Symbol.asyncDispose]: close }
      } catch (error) {
        await close()
        throw error
      }
    },
  }
}

/** Watches what a page is asked. */
interface Watch {
  /** Whether the last call came to a good end. */
  isSound(): boolean
  inTime<T>(work: Promise<T>, limitMs: number, what: string): Promise<T>
}

function createWatch(sitePage: SitePage, session: BrowserSession): Watch {
  let isSound = false
  return {
    isSound: () => isSound,
    inTime: async (work, limitMs, what) => {
      isSound = false
      try {
        const seconds = Math.round(limitMs / 1000)
        const value = await withinTime(work, limitMs, `The page did not ${what} within ${seconds} s.`)
        isSound = true
        return value
      } catch (error) {
        // What the page's deck did is no fault of the browser's; else whoever tries again does so in a new one.
        if (!(error instanceof PrintError) && sitePage.isInLatestBrowser()) session.replaceBrowser()
        throw error
      }
    },
  }
}

type DeckCalls = Omit<DeckPage, keyof AsyncDisposable>

function watchPage(page: DeckCalls, { inTime }: Watch, times: TimeLimits): DeckCalls {
  const call = ({ length }: string) => times.call + (length * times.callPerMillion) / 1e6
  const print = times.print + times.call // it is looked at before, and finished afterwards
  return {
    findBroken: (addresses) => inTime(page.findBroken(addresses), times.call, 'draw its pictures'),
    measure: (drafts, steps) => inTime(page.measure(drafts, steps), call(drafts), 'measure its slides'),
    inspect: (slides) => inTime(page.inspect(slides), call(slides), 'show its slides'),
    show: (markup) => inTime(page.show(markup), call(markup), 'show its slides'),
    findRasterised: () => inTime(page.findRasterised(), times.call, 'look at its slides'),
    print: (job) => inTime(page.print(job), print + job.slides * times.printPerSlide, 'print'),
    draw: (job) => inTime(page.draw(job), print, 'draw a slide'),
  }
}

/** Counts the decks of a browser. Asked before each, it says whether this one wants a new browser, and begins anew with it. */
function createCount({ decks, bytes, readMemory }: BrowserLimits) {
  let served = 0
  const isLarge = async () => served % decksBetweenReadings === 0 && ((await readMemory()) ?? 0) > bytes
  return {
    isOver: async (): Promise<boolean> => {
      const isOver = served >= decks || (served > 0 && (await isLarge()))
      served = isOver ? 1 : served + 1
      return isOver
    },
  }
}

/** The page that is given, if it is still of use, with the site in it; else a new one. */
async function takePage(session: BrowserSession, used: UsedPage | undefined, site: Site): Promise<UsedPage> {
  if (used?.sitePage.isInLatestBrowser() !== true) {
    await used?.sitePage[Symbol.asyncDispose]()
    return { sitePage: await session.openPage(site, wishes), decks: 1 }
  }
  used.sitePage.replaceSite(site)
  return used
}
