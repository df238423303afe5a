import type { DiagramOrder, DrawnElement, Drawing, DrawingFailure, DrawingResult } from '../model/diagram.js'
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
    if (result.kind === 'failed' && result.isGivenUp === true) endless++
    results.push(result)
  }
  return results
}

const notBegun: DrawingFailure = {
  kind: 'failed',
  message: 'It was not begun, since others before it did not end.',
  isGivenUp: true,
}

interface Place {
  readonly session: BrowserSession
  readonly site: Site
  readonly limits: TimeLimits
}

async function drawOne({ session, site, limits }: Place, order: DiagramOrder): Promise<DrawingResult> {
  const tooLong = `It was not drawn within ${limits.diagram / 1000} s.`
  let message = ''
  for (let attempt = 1; attempt <= 2; attempt++) {
    try {
      await using page = await session.openPage(site)
      return await withinTime(drawOn(page, order), limits.diagram, tooLong)
    } catch (error) {
      if (error instanceof TimeLimitError) return { kind: 'failed', message: error.message, isGivenUp: true }
      // Somebody else may have ended the browser.
      message = 'The browser broke down over it.'
    }
  }
  return { kind: 'failed', message, isGivenUp: true }
}

async function drawOn({ page, refused }: SitePage, order: DiagramOrder): Promise<Drawing | DrawingFailure> {
  await page.goto(siteAddress('page.html'))
  const said = await page.evaluate(drawDiagram, order)
  if (said.kind === 'failed') return { ...said, isQuoted: true }
  await evaluateInPage(page, unfoldDrawing, undefined)
  await evaluateInPage(page, colourDrawing, order.colours)
  await evaluateInPage(page, frameDrawing, undefined)
  const read = await evaluateInPage(page, readDrawing, undefined)
  if (refused.length > 0) return { kind: 'failed', message: 'It asks for something on the network.' }
  const lost = said.texts.find((text) => !bare(read.elements.map(textOf).join('')).includes(bare(text)))
  if (lost !== undefined) return { kind: 'failed', message: `Of its text \`${lost.trim()}\` was not drawn.` }
  return { kind: 'drawn', title: said.title, description: said.description, ...read }
}

const bare = (text: string) => text.replace(/\s+/g, '')

const textOf = (node: DrawnElement | string): string =>
  typeof node === 'string' ? node : node.children.map(textOf).join('')
