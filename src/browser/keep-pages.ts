import type { DeckPage } from './deck-page.js'
import type { Site } from './serve-site.js'
import type { RunningBrowser } from './start-browser.js'

/** So many pages stay open; each is a process of the browser's. */
const mostPages = 6
/** A page's memory grows a little each time. */
const mostUses = 200

interface KeptPage {
  readonly site: Site
  readonly page: DeckPage
  readonly uses: number
}

/**
 * The same browser for decks that are made again and again: a page stays open, and serves the next deck that wants the same site, to
 * which opening it takes as long as to measure what changed. One on which something failed is closed.
 */
export function keepPages(browser: RunningBrowser): RunningBrowser {
  const idle: KeptPage[] = []
  const take = async (site: Site, entry: string): Promise<KeptPage> => {
    const index = idle.findIndex((kept) => isSameSite(kept.site, site))
    const [found] = index < 0 ? [] : idle.splice(index, 1)
    if (found !== undefined) return { ...found, uses: found.uses + 1 }
    return { site, page: remember(await browser.openDeckPage(site, entry)), uses: 1 }
  }
  const leave = async (kept: KeptPage) => {
    if (kept.uses < mostUses) idle.push(kept)
    const old = kept.uses < mostUses ? idle.splice(0, idle.length - mostPages) : [kept]
    await Promise.all(old.map(({ page }) => close(page)))
  }
  return {
    openDeckPage: async (site, entry) => {
      const kept = await take(site, entry)
      let isSound = true
      const watch = async <T>(work: Promise<T>): Promise<T> => {
        try {
          return await work
        } catch (error) {
          isSound = false
          // Where the browser died, all of them did: whoever tries again is to have a new one.
          void Promise.all(idle.splice(0).map(({ page }) => close(page)))
          throw error
        }
      }
      const { page } = kept
      return {
        findBroken: (addresses) => watch(page.findBroken(addresses)),
        measure: (drafts, steps) => watch(page.measure(drafts, steps)),
        inspect: (slides) => watch(page.inspect(slides)),
        show: (markup) => watch(page.show(markup)),
        findRasterised: () => watch(page.findRasterised()),
        print: (job) => watch(page.print(job)),
        draw: (job) => watch(page.draw(job)),
        [Symbol.asyncDispose]: () => (isSound ? leave(kept) : close(page)),
      }
    },
    drawDiagrams: (site, orders) => browser.drawDiagrams(site, orders),
    [Symbol.asyncDispose]: () => browser[Symbol.asyncDispose](),
  }
}

/** A page that died with its browser cannot be closed any more, and need not be. */
async function close(page: DeckPage): Promise<void> {
  await Promise.allSettled([page[Symbol.asyncDispose]()])
}

/** Pictures are named by what they hold. */
function isSameSite(one: Site, other: Site): boolean {
  const bodyOf = ({ files }: Site, name: string) => files.get(name)?.body
  const names = [...one.files.keys()]
  const isSameFile = (name: string) => {
    const body = bodyOf(other, name)
    return typeof body === 'string' ? body === bodyOf(one, name) : body !== undefined
  }
  const isSame = one.locale === other.locale && one.files.size === other.files.size
  return isSame && JSON.stringify(one.viewport) === JSON.stringify(other.viewport) && names.every(isSameFile)
}

/** The page's pictures stay what they are, and so does which of them cannot be drawn. */
function remember(page: DeckPage): DeckPage {
  const known = new Map<string, Promise<readonly string[]>>()
  return {
    ...page,
    findBroken: (addresses) => {
      const key = addresses.join('\n')
      const found = known.get(key) ?? page.findBroken(addresses)
      known.set(key, found)
      return found
    },
  }
}
