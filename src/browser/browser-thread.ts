import { parentPort, workerData } from 'node:worker_threads'
import type { DeckPage } from './deck-page.js'
import { drawDiagrams } from './draw-diagrams.js'
import { createDeckPages, type DeckPages, usualLimits } from './deck-pages.js'
import { findBrowser, type FoundBrowser } from './find-browser.js'
import { packError } from './pack-error.js'
import { type BrowserSession, openBrowser } from './session.js'
import type { TimeLimits } from './time-limits.js'
import type { BrowserAnswer, BrowserCall, BrowserRequest, BrowserSetting } from './thread-messages.js'

/*
 * The thread that the browser's driver lives in: importing it takes a third of a second, and talking to the browser as long
 * again for five decks; here both run beside the rest of the program.
 */

/** Answers the calls of the program until it is told to stop. */
function serveCalls(
  setting: BrowserSetting,
  reply: (answer: BrowserAnswer) => void,
): (request: BrowserRequest) => void {
  const tools = findBrowser(setting).then((found) => openTools(found, setting))
  tools.catch(() => undefined) // every call that needs the browser is answered with the reason
  const pages = new Map<number, DeckPage>()
  return ({ id, call }) => {
    perform(call, { tools, pages, id }).then(
      (value) => reply({ id, value }),
      (error: unknown) => reply({ id, failure: packError(error) }),
    )
  }
}

interface Tools {
  readonly session: BrowserSession
  readonly deckPages: DeckPages
  readonly limits: TimeLimits | undefined
}

async function openTools(
  found: FoundBrowser,
  { temporaryFolder, timeLimits }: BrowserSetting,
): Promise<Tools> {
  // The thread's own variables. A browser that is unpacked goes elsewhere, since later runs want it too; so this comes after.
  if (temporaryFolder !== undefined)
    for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = temporaryFolder
  const session = await openBrowser(found, timeLimits)
  return { session, deckPages: createDeckPages(session, usualLimits, timeLimits), limits: timeLimits }
}

interface State {
  readonly tools: Promise<Tools>
  readonly pages: Map<number, DeckPage>
  /** Of the call; a page goes by that of the call that opened it. */
  readonly id: number
}

async function perform(call: BrowserCall, { tools, pages, id }: State): Promise<unknown> {
  const { session, deckPages, limits } = await tools
  switch (call.name) {
    case 'start':
      return { version: session.version, sandboxed: session.sandboxed }
    case 'open':
      pages.set(id, await deckPages.open(call.site, call.entry))
      return id
    case 'measure':
      return pageOf(call.page, pages).measure(call.drafts, call.steps)
    case 'findBroken':
      return pageOf(call.page, pages).findBroken(call.addresses)
    case 'inspect':
      return pageOf(call.page, pages).inspect(call.slides)
    case 'show':
      return pageOf(call.page, pages).show(call.markup)
    case 'findRasterised':
      return pageOf(call.page, pages).findRasterised()
    case 'print':
      return pageOf(call.page, pages).print(call.job)
    case 'draw':
      return pageOf(call.page, pages).draw(call.job)
    case 'diagrams':
      return drawDiagrams(session, call, limits)
    case 'close':
      await pageOf(call.page, pages)[Symbol.asyncDispose]()
      return pages.delete(call.page)
    case 'stop':
      return session[Symbol.asyncDispose]()
    default:
      return call satisfies never
  }
}

function pageOf(number: number, pages: ReadonlyMap<number, DeckPage>): DeckPage {
  const page = pages.get(number)
  if (page === undefined) throw new Error(`There is no page ${number} in the browser's thread.`)
  return page
}

const port = parentPort
if (port !== null) {
  // What it is given was typed where the thread was started: `startBrowser` is the only one who does.
  port.on(
    'message',
    serveCalls(workerData as BrowserSetting, (answer) => port.postMessage(answer)),
  )
}
