import type { Launched } from './launch-browser.js'
import { withinTime } from './within-time.js'

/** Browsers that follow one another: pages are opened in the latest, and each is closed with its last page. */
export interface SuccessiveBrowsers extends AsyncDisposable {
  /** The browser for a page that is about to be opened. One that died is started anew. Whoever takes it gives it back. */
  take(): Promise<TakenBrowser>
  /** The next page is opened in a new browser. */
  replace(): void
}

/** A browser as long as somebody has a page in it. */
export interface TakenBrowser extends Launched {
  /** Whether it still runs, and no other has taken its place. */
  isLatest(): boolean
  giveBack(): Promise<void>
}

interface Running {
  readonly launched: Promise<Launched>
  pages: number
}

/** How browsers are started, and how long they may take to end, in ms; then they are ended. */
export interface BrowserCare {
  launch(): Promise<Launched>
  readonly endLimitMs: number
}

/** Begins with a browser that runs already. */
export function createSuccessiveBrowsers(
  first: Launched,
  { launch, endLimitMs }: BrowserCare,
): SuccessiveBrowsers {
  let latest: Running | undefined = { launched: Promise.resolve(first), pages: 0 }
  const open = new Set<Running>([latest])
  let isClosed = false
  const start = (): Running => {
    const started = { launched: launch(), pages: 0 }
    open.add(started)
    return started
  }
  const close = async (running: Running) => {
    open.delete(running)
    // One that could not be started has been reported to who wanted the page, and leaves nothing to close.
    await running.launched.then(
      (launched) => end(launched, endLimitMs),
      () => undefined,
    )
  }
  const giveBack = async (running: Running) => {
    running.pages--
    if (running !== latest && running.pages === 0 && open.has(running)) await close(running)
  }
  const take = async (): Promise<TakenBrowser> => {
    if (isClosed) throw new Error('The browser session was closed while pages were still wanted of it.')
    const asked = (latest ??= start())
    asked.pages++ // before anything is waited for: nobody closes it now
    try {
      const launched = await asked.launched
      const isLatest = () => asked === latest && launched.browser.isConnected()
      if (launched.browser.isConnected()) return { ...launched, isLatest, giveBack: () => giveBack(asked) }
    } catch (error) {
      await giveBack(asked)
      throw error
    }
    // Several may find it dead at once; the first of them starts another for all.
    if (asked === latest) latest = undefined
    await giveBack(asked)
    return take()
  }
  return {
    take,
    replace: () => {
      const old = latest
      latest = undefined
      if (old?.pages === 0) void close(old)
    },
    [Symbol.asyncDispose]: async () => {
      isClosed = true
      await Promise.all([...open].map(close))
    },
  }
}

async function end({ browser, kill }: Launched, limitMs: number): Promise<void> {
  try {
    await withinTime(browser.close(), limitMs, 'The browser did not end.')
  } catch {
    await kill()
  }
}
