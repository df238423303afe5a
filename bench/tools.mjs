import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser } from '../lib/browser/find-browser.js'
import { openBrowser } from '../lib/browser/session.js'
import { userCacheFolder } from '../lib/browser/user-cache-folder.js'
import { watchScript } from './measure.mjs'

/** Folder of the program that is measured. */
export const packageFolder = fileURLToPath(new URL('..', import.meta.url))

const main = join(packageFolder, 'lib/cli/main.js')

/** What all measurements share: a folder that is removed in the end, the browser for all contenders, and the number of rounds. */
export async function openTools(rounds) {
  const folder = await mkdtemp(join(tmpdir(), 'polydeck-bench-'))
  const cacheFolder = userCacheFolder(process.env, process.platform)
  const browser = await findBrowser({ environment: process.env, cacheFolder })
  return {
    rounds,
    folder,
    browser: { ...browser, ...(await describeBrowser(browser)) },
    inFolder: (name) => join(folder, name),
    freshFolder: () => mkdtemp(join(folder, 'run-')),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  }
}

async function describeBrowser(found) {
  const session = await openBrowser(found)
  const { version, sandboxed } = session
  await session[Symbol.asyncDispose]()
  return { version, sandboxed }
}

/** The version of polydeck. */
export async function readVersion() {
  return JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')).version
}

/** A folder with a copy of documents, in which nothing was ever built. */
export async function createProject(documents, tools) {
  const project = await tools.freshFolder()
  await cp(documents, join(project, 'documents'), { recursive: true })
  return project
}

/** Builds the documents of a project into its `dist`. Gives milliseconds, and bytes where they are watched. */
export function buildProject(project, words, { isWatched } = {}) {
  const all = ['build', 'documents', '-o', 'dist', '--quiet', ...words]
  return watchScript(main, all, { cwd: project, isWatched })
}

/** Builds a copy of documents with an empty cache, and removes it. */
export async function buildAnew(documents, words, tools, { isWatched } = {}) {
  const project = await createProject(documents, tools)
  const result = await buildProject(project, words, { isWatched })
  await rm(project, { recursive: true })
  return result
}
