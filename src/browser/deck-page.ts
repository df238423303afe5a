import { type DrawJob, drawSlide } from './draw-slide.js'
import { evaluateInPage } from './evaluate-in-page.js'
import { findBrokenPictures } from './page/find-broken-pictures.js'
import { findRasterised, type Rasterised } from './page/find-rasterised.js'
import { type InspectedSlide, inspectSlides } from './page/inspect-slides.js'
import { type MeasuredDraft, measureDrafts } from './page/measure-drafts.js'
import { type ShownMarkup, showMarkup } from './page/show-markup.js'
import { type PrintJob, printPage } from './print-page.js'
import { siteAddress } from './serve-site.js'
import type { Page } from 'playwright'
import type { SitePage } from './session.js'
import { usualTimeLimits } from './time-limits.js'

/** A page with a deck's styles and fonts, on which its slides are tried and printed. Whoever opens it closes it. */
export interface DeckPage extends AsyncDisposable {
  /** Which of some files of the site hold no picture that can be drawn. */
  findBroken(addresses: readonly string[]): Promise<readonly string[]>
  /** Measures drafts at each size step. */
  measure(drafts: string, steps: readonly number[]): Promise<readonly MeasuredDraft[]>
  /** Shows slides as they are to be, and looks at them. */
  inspect(slides: string): Promise<readonly InspectedSlide[]>
  /** Shows other markup of the same page, such as a handout's, to be printed. */
  show(markup: string): Promise<void>
  /** What of what was shown last the browser would print as pictures of points. */
  findRasterised(): Promise<readonly Rasterised[]>
  /** Prints what was shown last; see `printPage`. */
  print(job: Omit<PrintJob, 'entry' | 'marker'>): Promise<Uint8Array>
  /** Draws a slide of what was shown last; see `drawSlide`. */
  draw(job: DrawJob): Promise<Uint8Array>
}

/**
 * Loads a site's page for a deck. What is shown on it is marked by number, so that the printer knows that it prints what was
 * shown last.
 */
export async function loadDeckPage(
  sitePage: SitePage,
  entry: string,
  limits = usualTimeLimits,
): Promise<Omit<DeckPage, keyof AsyncDisposable>> {
  const { page } = sitePage
  await page.goto(siteAddress(entry), { timeout: limits.page }) // nothing to settle: the page is empty until something is shown
  let shown = 0
  const show = (html: string, isMeasuring: boolean) => {
    shown++
    return page.evaluate(showMarkup, { html, isMeasuring, marker: String(shown) } satisfies ShownMarkup)
  }
  return {
    findBroken: (addresses) => page.evaluate(findBrokenPictures, [...addresses]),
    measure: async (drafts, steps) => {
      await show(drafts, true)
      return evaluateInPage(page, measureDrafts, steps)
    },
    inspect: async (slides) => {
      await show(slides, false)
      return evaluateInPage(page, inspectSlides, undefined)
    },
    findRasterised: () => lookForRasterised(page),
    show: (markup) => show(markup, false),
    print: (job) => {
      const limitMs = limits.print + job.slides * limits.printPerSlide
      return printPage(sitePage, { ...job, entry, marker: String(shown) }, limitMs)
    },
    draw: (job) => drawSlide(sitePage, job, { entry, marker: String(shown) }),
  }
}

/** A style sheet may say other things of prints; only where one says anything of the kind is the page turned to that. */
async function lookForRasterised(page: Page): Promise<readonly Rasterised[]> {
  const { isAsked } = await evaluateInPage(page, findRasterised, undefined)
  if (!isAsked) return []
  await page.emulateMedia({ media: 'print' })
  const { found } = await evaluateInPage(page, findRasterised, undefined)
  await page.emulateMedia({ media: null })
  return found
}
