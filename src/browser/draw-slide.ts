import { evaluateInPage } from './evaluate-in-page.js'
import { findSlideBox, type SlideBox } from './page/find-slide-box.js'
import { readFacts } from './page/read-facts.js'
import { checkPage, type KnownPage } from './check-page.js'
import { PrintError } from './print-error.js'
import type { SitePage } from './session.js'
import { usualTimeLimits } from './time-limits.js'
import { withinTime } from './within-time.js'

/** The kinds of pictures that a browser draws. */
export type PictureKind = 'png' | 'webp'

/** A picture of a slide. */
export interface DrawJob {
  /** Its number on the page, from 1. */
  readonly slide: number
  /** Px of the picture for each px of the canvas. */
  readonly scale: number
  readonly kind: PictureKind
}

/** Of WebP, which loses a little: letters stay clear at it, and a title slide takes some 15 kB. */
const quality = 82

/**
 * Draws a slide of the page, which is open already: the same bytes for the same slide, whatever was drawn before. The driver's
 * own way to photograph knows neither WebP nor any scale. Throws a `PrintError` rather than draw a page that is not whole.
 */
export async function drawSlide(sitePage: SitePage, job: DrawJob, known: KnownPage): Promise<Uint8Array> {
  checkPage(sitePage, await sitePage.page.evaluate(readFacts), known)
  const box = await evaluateInPage(sitePage.page, findSlideBox, job.slide)
  if (box === null) throw new PrintError(`The page has no slide ${job.slide} to be drawn.`)
  return withinTime(capture(sitePage, job, box), usualTimeLimits.print, 'The picture was not ready in time.')
}

async function capture({ page }: SitePage, { scale, kind }: DrawJob, box: SlideBox): Promise<Uint8Array> {
  const session = await page.context().newCDPSession(page)
  try {
    const { data } = await session.send('Page.captureScreenshot', {
      format: kind,
      ...(kind === 'webp' && { quality }),
      clip: { ...box, scale },
      // The window is far less high than a slide.
      captureBeyondViewport: true,
    })
    return Buffer.from(data, 'base64')
  } finally {
    await session.detach()
  }
}
