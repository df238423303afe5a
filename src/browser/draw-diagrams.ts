import type { DiagramOrder, DrawnElement, Drawing, DrawingFailure, DrawingResult } from '../model/diagram.js'
import { evaluateInPage } from './evaluate-in-page.js'
import { colourDrawing } from './page/colour-drawing.js'
import { isPassing } from './is-passing.js'
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
 * Draws diagrams on a page that holds the library, the deck's styles and its fonts. What one of them left behind that could not
 * be drawn, the next one does not see: it gets a new page, as it does where one never ended. Gives what came of each, in their order.
 */
export async function drawDiagrams(
  session: BrowserSession,
  { site, orders }: { readonly site: Site; readonly orders: readonly DiagramOrder[] },
  limits: TimeLimits = usualTimeLimits,
): Promise<readonly DrawingResult[]> {
  const results: DrawingResult[] = []
  await using room = createRoom(session, site)
  let endless = 0
  for (const order of orders) {
    const result = endless < mostEndless ? await drawOne(room, order, limits) : notBegun
    if (result.kind === 'failed') await room.leave()
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

/** The page that is drawn on. */
interface Room extends AsyncDisposable {
  enter(): Promise<SitePage>
  /** The next one who enters has a new page. */
  leave(): Promise<void>
}

function createRoom(session: BrowserSession, site: Site): Room {
  let current: SitePage | undefined
  const leave = async () => {
    const left = current
    current = undefined
    await left?.[Symbol.asyncDispose]()
  }
  const enter = async () => {
    if (current !== undefined) return current
    current = await session.openPage(site)
    await current.page.goto(siteAddress('page.html'))
    return current
  }
  return { enter, leave, [Symbol.asyncDispose]: leave }
}

async function drawOne(room: Room, order: DiagramOrder, limits: TimeLimits): Promise<DrawingResult> {
  const tooLong = `It was not drawn within ${limits.diagram / 1000} s.`
  let message = ''
  for (let attempt = 1; attempt <= 2; attempt++) {
    try {
      return await withinTime(
        room.enter().then((page) => drawOn(page, order)),
        limits.diagram,
        tooLong,
      )
    } catch (error) {
      await room.leave()
      if (error instanceof TimeLimitError) return { kind: 'failed', message: error.message, isGivenUp: true }
      if (!isPassing(error)) throw error
      // Somebody else may have ended the browser.
      message = 'The browser broke down over it.'
    }
  }
  return { kind: 'failed', message, isGivenUp: true }
}

async function drawOn({ page, refused }: SitePage, order: DiagramOrder): Promise<Drawing | DrawingFailure> {
  const said = await page.evaluate(drawDiagram, order)
  if (said.kind === 'failed') return { ...said, isQuoted: true }
  await page.evaluate(unfoldDrawing)
  await page.evaluate(colourDrawing, order.colours)
  await page.evaluate(frameDrawing)
  const read = await evaluateInPage(page, readDrawing, undefined)
  if (refused.length > 0) return { kind: 'failed', message: 'It asks for something on the network.' }
  const lost = said.texts.find((text) => !bare(read.elements.map(textOf).join('')).includes(bare(text)))
  if (lost !== undefined) return { kind: 'failed', message: `Of its text \`${lost.trim()}\` was not drawn.` }
  return { kind: 'drawn', title: said.title, description: said.description, ...read }
}

const bare = (text: string) => text.replace(/\s+/g, '')

const textOf = (node: DrawnElement | string): string =>
  typeof node === 'string' ? node : node.children.map(textOf).join('')
