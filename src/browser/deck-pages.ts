import { type DeckPage, loadDeckPage } from './deck-page.js'
import type { Site } from './serve-site.js'
import type { BrowserSession, PageWishes, SitePage } from './session.js'

/** The pages of a run's decks. They end with the browser. */
export interface DeckPages {
  /** A page for a deck, which it has to itself until it closes it. */
  open(site: Site, entry: string): Promise<DeckPage>
}

/** A page's memory grows a little with each deck. */
const decksOfPage = 25

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
export function createDeckPages(session: BrowserSession): DeckPages {
  const idle: UsedPage[] = []
  return {
    open: async (site, entry) => {
      const { sitePage, decks } = await takePage(session, idle.pop(), site)
      let isSound = false
      const close = async () => {
        const isQuiet = sitePage.refused.length === 0 && sitePage.errors.length === 0
        if (isSound && isQuiet && decks < decksOfPage) idle.push({ sitePage, decks: decks + 1 })
        else await sitePage[Symbol.asyncDispose]()
      }
      const watch = async <T>(work: Promise<T>): Promise<T> => {
        isSound = false
        const value = await work
        isSound = true
        return value
      }
      try {
        const page = await watch(loadDeckPage(sitePage, entry))
        return {
          findBroken: (addresses) => watch(page.findBroken(addresses)),
          measure: (drafts, steps) => watch(page.measure(drafts, steps)),
          inspect: (slides) => watch(page.inspect(slides)),
          show: (markup) => watch(page.show(markup)),
          findRasterised: () => watch(page.findRasterised()),
          print: (job) => watch(page.print(job)),
          [Symbol.asyncDispose]: close,
        }
      } catch (error) {
        await close()
        throw error
      }
    },
  }
}

/** The page that is given, if it is still there, with the site in it; else a new one. */
async function takePage(session: BrowserSession, used: UsedPage | undefined, site: Site): Promise<UsedPage> {
  const isAlive = used?.sitePage.page.context().browser()?.isConnected() ?? false
  if (used === undefined || !isAlive) return { sitePage: await session.openPage(site, wishes), decks: 1 }
  used.sitePage.replaceSite(site)
  return used
}
