import { resolve } from 'node:path'
import { DeckError } from '../diagnostics/deck-error.js'
import { findPlaywrightShell } from './find-playwright-shell.js'
import { installedBrowsers } from './installed-browsers.js'
import { isRunnable } from './is-runnable.js'
import { unpackEmbedded } from './unpack-embedded.js'
import type { Environment } from './user-cache-folder.js'

/** What is known about the wish for a browser, and about the machine. */
export interface WantedBrowser {
  /** The file that the author named; goes before `CHROME_PATH` and before everything found. */
  readonly browserPath?: string
  readonly environment: Environment
  /** Where the embedded browser is unpacked, once for each of its versions; see `userCacheFolder`. */
  readonly cacheFolder: string
  /** The machine to look on; this one, where it is not given. */
  readonly machine?: Machine
}

/** The kind of machine, as Node.js names it. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly arch: NodeJS.Architecture
}

/** A browser that can be started. */
export interface FoundBrowser {
  /** Where it comes from: named by the author, Playwright's headless shell, our own one, or the machine's. */
  readonly kind: 'given' | 'playwright' | 'embedded' | 'installed'
  /** The executable, as an absolute path. */
  readonly path: string
  /** Environment variables that its process needs beside the usual ones. */
  readonly environment: Readonly<Record<string, string>>
}

const advice = [
  'Do one of these:',
  '  - `npx playwright install chromium-headless-shell`',
  '  - install Chrome, Edge or Chromium',
  '  - name a browser with `--browser-path <file>` or in the variable `CHROME_PATH`',
].join('\n')

/** The browser to use: the one given, else Playwright's headless shell, else the embedded one, else an installed one. */
export async function findBrowser(wanted: WantedBrowser): Promise<FoundBrowser> {
  const machine = wanted.machine ?? { platform: process.platform, arch: process.arch }
  const found =
    (await givenBrowser(wanted)) ??
    (await playwrightBrowser(wanted, machine)) ??
    (await embeddedBrowser(wanted, machine)) ??
    (await installedBrowser(wanted, machine))
  if (found) return found
  throw new DeckError('no-browser', 'No browser was found to measure and print the decks with.', { advice })
}

async function givenBrowser({ browserPath, environment }: WantedBrowser): Promise<FoundBrowser | undefined> {
  const given = browserPath ?? environment['CHROME_PATH']
  if (!given) return undefined
  const path = resolve(given)
  if (await isRunnable(path)) return { kind: 'given', path, environment: {} }
  const source = browserPath ? '`--browser-path`' : 'the variable `CHROME_PATH`'
  throw new DeckError('no-browser', `There is no browser at \`${given}\`, which ${source} names.`, { advice })
}

async function playwrightBrowser(wanted: WantedBrowser, machine: Machine): Promise<FoundBrowser | undefined> {
  const path = await findPlaywrightShell(wanted.environment, machine.platform)
  return path ? { kind: 'playwright', path, environment: {} } : undefined
}

async function embeddedBrowser(wanted: WantedBrowser, machine: Machine): Promise<FoundBrowser | undefined> {
  // The package carries a build for this kind of machine only.
  if (machine.platform !== 'linux' || machine.arch !== 'x64') return undefined
  const unpacked = await unpackEmbedded(wanted.cacheFolder)
  return unpacked ? { kind: 'embedded', ...unpacked } : undefined
}

async function installedBrowser(wanted: WantedBrowser, machine: Machine): Promise<FoundBrowser | undefined> {
  for (const path of installedBrowsers(wanted.environment, machine.platform)) {
    if (await isRunnable(path)) return { kind: 'installed', path, environment: {} }
  }
  return undefined
}
