import { readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { isRunnable } from './is-runnable.js'
import { platformCacheFolder, type Environment } from './user-cache-folder.js'

const revisionFolder = /^chromium_headless_shell-(\d+)$/
const platformFolder = /^chrome-/
const executable = /^(chrome-headless-shell|headless_shell)(\.exe)?$/

/**
 * The headless shell that `npx playwright install` put on this machine, the newest revision first; else nothing.
 * Playwright itself would say it too, but importing it takes 0.4 s, and not every run needs a browser.
 */
export async function findPlaywrightShell(
  environment: Environment,
  platform: NodeJS.Platform,
): Promise<string | undefined> {
  const folder = browsersFolder(environment, platform)
  const revisions = (await namesIn(folder))
    .map((name) => ({ name, revision: Number(revisionFolder.exec(name)?.[1] ?? Number.NaN) }))
    .filter(({ revision }) => !Number.isNaN(revision))
    .sort((a, b) => b.revision - a.revision)
  for (const { name } of revisions) {
    const found = await shellIn(join(folder, name))
    if (found) return found
  }
  return undefined
}

function browsersFolder(environment: Environment, platform: NodeJS.Platform): string {
  const set = environment['PLAYWRIGHT_BROWSERS_PATH']
  if (set === '0') return besidePlaywright()
  return set ? resolve(set) : join(platformCacheFolder(environment, platform), 'ms-playwright')
}

/** `0` is Playwright's word for "inside node_modules". */
function besidePlaywright(): string {
  const throughPlaywright = createRequire(createRequire(import.meta.url).resolve('playwright'))
  return join(dirname(throughPlaywright.resolve('playwright-core/package.json')), '.local-browsers')
}

async function shellIn(revision: string): Promise<string | undefined> {
  for (const folder of (await namesIn(revision)).filter((name) => platformFolder.test(name))) {
    for (const name of (await namesIn(join(revision, folder))).filter((name) => executable.test(name))) {
      const path = join(revision, folder, name)
      if (await isRunnable(path)) return path
    }
  }
  return undefined
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort()
  } catch {
    // Most machines have no such folder, and one that cannot be read holds nothing that could be started.
    return []
  }
}
