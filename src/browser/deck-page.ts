import { findBrokenPictures } from './page/find-broken-pictures.js'
import { type InspectedSlide, inspectSlides } from './page/inspect-slides.js'
import { type MeasuredDraft, measureDrafts } from './page/measure-drafts.js'
import { type ShownMarkup, showMarkup } from './page/show-markup.js'
import { type PrintJob, printPage } from './print-page.js'
import { type Site, siteAddress } from './serve-site.js'
import type { BrowserSession } from './session.js'

/** A page with a deck's styles and fonts, on which its slides are tried and printed. Whoever opens it closes it. */
export interface DeckPage extends AsyncDisposable {
  /** Which of some files of the site hold no picture that can be drawn. */
  findBroken(addresses: readonly string[]): Promise<readonly string[]>
  /** Measures drafts at each size step. */
  measure(drafts: string, steps: readonly number[]): Promise<readonly MeasuredDraft[]>
  /** Shows slides as they are to be, and looks at them. */
  inspect(slides: string): Promise<readonly InspectedSlide[]>
  /** Prints the slides that were shown last; see `printPage`. */
  print(job: Pick<PrintJob, 'slides' | 'epochSeconds'>): Promise<Uint8Array>
}

/**
 * Opens a site's page for a deck. What is shown on it is marked by number, so that the printer knows that it prints what was
 * shown last.
 */
export async function openDeckPage(session: BrowserSession, site: Site, entry: string): Promise<DeckPage> {
  const opened = await session.openPage(site)
  const { page } = opened
  try {
    await page.goto(siteAddress(entry)) // nothing to settle: the page is empty until something is shown
  } catch (error) {
    await opened[Symbol.asyncDispose]()
    throw error
  }
  let shown = 0
  const show = (html: string, isMeasuring: boolean) => {
    shown++
    return page.evaluate(showMarkup, { html, isMeasuring, marker: String(shown) } satisfies ShownMarkup)
  }
  return {
    findBroken: (addresses) => page.evaluate(findBrokenPictures, [...addresses]),
    measure: async (drafts, steps) => {
      await show(drafts, true)
      return page.evaluate(measureDrafts, [...steps])
    },
    inspect: async (slides) => {
      await show(slides, false)
      return page.evaluate(inspectSlides)
    },
    print: (job) => printPage(opened, { ...job, entry, marker: String(shown) }),
    [Symbol.asyncDispose]: () => opened[Symbol.asyncDispose](),
  }
}
