import type { Browser, LaunchOptions } from 'playwright'
import { DeckError } from '../diagnostics/deck-error.js'
import type { FoundBrowser } from './find-browser.js'
import { loadPlaywright } from './load-playwright.js'

/** A browser process. */
export interface Launched {
  readonly browser: Browser
  /** Whether its own sandbox is on. */
  readonly sandboxed: boolean
  /** Ends its process at once, and resolves once it is gone: for one that does not answer any more. */
  kill(): Promise<void>
}

/** Nothing leads out: a proxy where nobody listens, for loopback addresses too, and no name that resolves. */
const launchArguments = [
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  // Calls between browsers take no proxy unless they are told to.
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  // Nothing is drawn on a screen; looking for a graphics card fails twice before the browser does without.
  '--disable-gpu',
  // Letters are as wide on every machine, and on paper as on screen.
  '--font-render-hinting=none',
]

/** The variables a browser needs to start; it gets no others, since secrets live there. */
const neededVariables = [
  'PATH',
  'HOME',
  'TMPDIR',
  'LD_LIBRARY_PATH',
  'USERPROFILE',
  'LOCALAPPDATA',
  'APPDATA',
  'PROGRAMDATA',
  'PROGRAMFILES',
  'SYSTEMROOT',
  'SYSTEMDRIVE',
  'WINDIR',
  'TEMP',
  'TMP',
]

/**
 * Starts the browser with its sandbox, or without it where there can be none: for root on Linux, where Chromium refuses,
 * and where the system does not give it the namespaces that it needs.
 * @param user the number of the user that the browser runs as, where users have numbers
 */
export async function launchBrowser(
  found: FoundBrowser,
  limitMs: number,
  user = process.getuid?.(),
): Promise<Launched> {
  const { chromium, errors } = loadPlaywright()
  const isRoot = process.platform === 'linux' && user === 0
  // On a busy machine the browser may die as it starts; the second time it does not.
  const attempts = isRoot ? [false, false] : [true, false, false]
  let failure: unknown
  for (const sandboxed of attempts) {
    try {
      const browser = await chromium.launch({ ...launchOptions(found, sandboxed), timeout: limitMs })
      return { browser, sandboxed, kill: await killerOf(browser) }
    } catch (error) {
      failure = error
      // One that does not answer will not the next time.
      if (error instanceof errors.TimeoutError) break
    }
  }
  throw launchError(found, failure)
}

function launchOptions(found: FoundBrowser, sandboxed: boolean): LaunchOptions {
  return {
    executablePath: found.path,
    chromiumSandbox: sandboxed,
    // The program has its own handlers; Playwright's would close the browser and leave the program running.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    env: { ...neededEnvironment(), TZ: 'UTC', LANG: 'C.UTF-8', ...found.environment },
    args: launchArguments,
  }
}

/** The driver tells nobody the number of the browser's process; the browser itself does. */
async function killerOf(browser: Browser): Promise<() => Promise<void>> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const pid = processInfo.find(({ type }) => type === 'browser')?.id
  return async () => {
    if (pid === undefined || !browser.isConnected()) return
    const gone = new Promise((resolve) => browser.once('disconnected', resolve))
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      return // it ended meanwhile
    }
    await gone
  }
}

function neededEnvironment(): Record<string, string> {
  const given = neededVariables.map((name) => [name, process.env[name]])
  return Object.fromEntries(given.filter(([, value]) => value !== undefined))
}

function launchError(found: FoundBrowser, cause: unknown): DeckError {
  const message = `The browser \`${found.path}\` did not start: ${firstUsefulLine(cause)}`
  const advice = [
    'Another one can be named with `--browser-path <file>` or `CHROME_PATH`,',
    'or installed with `npx playwright install --with-deps chromium-headless-shell`.',
  ].join('\n')
  return new DeckError('browser-failed', message, { advice, cause })
}

/** Playwright's message holds the browser's whole log; the reason is a line of its error stream, if it got that far. */
function firstUsefulLine(error: unknown): string {
  const lines = (error instanceof Error ? error.message : String(error)).split('\n')
  const logged = lines.flatMap((line) => /\[err\]\s*(.+)/.exec(line)?.[1] ?? [])
  const fatal = logged.find((line) => /FATAL|error while loading|cannot|not found/i.test(line))
  const chosen = fatal ?? logged[0] ?? lines[0] ?? ''
  return chosen
    .replace(/^\[[^\]]*\]\s*|^browserType\.launch:\s*(Failed to launch:\s*)?(Error:\s*)?/, '')
    .trim()
}
