import type { DiagramOrder, Drawing, DrawingFailure, DrawingResult } from '../model/diagram.js'
import { evaluateInPage } from './evaluate-in-page.js'
import { colourDrawing } from './page/colour-drawing.js'
import { drawDiagram } from './page/draw-diagram.js'
import { frameDrawing } from './page/frame-drawing.js'
import { readDrawing } from './page/read-drawing.js'
import { unfoldDrawing } from './page/unfold-drawing.js'
import { siteAddress, type Site } from './serve-site.js'
import type { BrowserSession, SitePage } from './session.js'
import { type TimeLimits, usualTimeLimits } from './time-limits.js'
import { TimeLimitError, withinTime } from './within-time.js'

/** After so many diagrams of a deck that did not end, the others are not begun. */
const mostEndless = 3

/**
 * Draws diagrams, each on a page that was loaded for it alone: what one leaves behind, no other sees, and a page that does not end is
 * given up. The site's page holds the library, the deck's styles and its fonts. Gives what came of each, in their order.
 */
export async function drawDiagrams(
  session: BrowserSession,
  { site, orders }: { readonly site: Site; readonly orders: readonly DiagramOrder[] },
  limits: TimeLimits = usualTimeLimits,
): Promise<readonly DrawingResult[]> {
  const results: DrawingResult[] = []
  let endless = 0
  for (const order of orders) {
    const result = endless < mostEndless ? await drawOne({ session, site, limits }, order) : notBegun
    if (result.kind === 'failed' && result.isPassing === true) endless++
    results.push(result)
  }
  return results
}

const notBegun: DrawingFailure = {
  kind: 'failed',
  message: 'It was not begun, since others before it did not end.',
  isPassing: true,
}

interface Place {
  readonly session: BrowserSession
  readonly site: Site
  readonly limits: TimeLimits
}

async function drawOne({ session, site, limits }: Place, order: DiagramOrder): Promise<DrawingResult> {
  const tooLong = `It was not drawn within ${limits.diagram / 1000} s.`
  try {
    await using page = await session.openPage(site)
    return await withinTime(drawOn(page, order), limits.diagram, tooLong)
  } catch (error) {
    const message = error instanceof TimeLimitError ? error.message : 'The browser broke down over it.'
    return { kind: 'failed', message, isPassing: true }
  }
}

async function drawOn({ page, refused }: SitePage, order: DiagramOrder): Promise<Drawing | DrawingFailure> {
  await page.goto(siteAddress('page.html'))
  const said = await page.evaluate(drawDiagram, order)
  if (said.kind === 'failed') return said
  await evaluateInPage(page, unfoldDrawing, undefined)
  await evaluateInPage(page, colourDrawing, order.colours)
  await evaluateInPage(page, frameDrawing, undefined)
  const read = await evaluateInPage(page, readDrawing, undefined)
  const [outside] = refused
  if (outside !== undefined) return { kind: 'failed', message: 'It asks for something on the network.' }
  return { kind: 'drawn', title: said.title, description: said.description, ...read }
}
