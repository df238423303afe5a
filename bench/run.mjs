/*
 * The first three rows of what polydeck is to reach: ratios of whole processes, measured in turn on this machine, all with the
 * same headless shell. node bench/run.mjs [rounds, at least five]
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser } from '../lib/browser/find-browser.js'
import { openBrowser } from '../lib/browser/session.js'
import { userCacheFolder } from '../lib/browser/user-cache-folder.js'
import { copyDocuments, copyForMarp } from './documents.mjs'
import { installMarp, runMarp } from './marp.mjs'
import { runInTurn, runScript } from './measure.mjs'
import { writePrintPages } from './print-pages.mjs'
import { tellSetting, tellTimes } from './tell.mjs'

const packageFolder = fileURLToPath(new URL('..', import.meta.url))
const sourceLocale = 'es'
const rounds = Math.max(5, Number(process.argv[2] ?? 5) || 5)
const folder = await mkdtemp(join(tmpdir(), 'polydeck-bench-'))
const inFolder = (name) => join(folder, name)

/** An empty folder for each run. */
const freshFolder = () => mkdtemp(inFolder('out-'))

try {
  await main()
} finally {
  await rm(folder, { recursive: true })
}

async function main() {
  const marp = await installMarp()
  const cacheFolder = userCacheFolder(process.env, process.platform)
  const browser = await findBrowser({ environment: process.env, cacheFolder })
  const source = await prepare()
  const versions = { polydeck: await readVersion(), 'Marp CLI': marp, 'Node.js': process.version.slice(1) }
  tellSetting({ versions, source, browser: { ...browser, ...(await describeBrowser(browser)) }, rounds })
  const contenders = {
    polydeck: () => runPolydeck('html,pdf'),
    handouts: () => runPolydeck('html,pdf,handout'),
    marp: async () => runMarp(inFolder('marp'), await freshFolder(), browser),
    floor: () => runFloor(browser),
  }
  tellTimes(await runInTurn(contenders, rounds))
}

/** Lays out what each contender reads. Gives the folder that the documents come from. */
async function prepare() {
  const source = await copyDocuments(inFolder('documents'))
  await copyForMarp(inFolder('documents'), inFolder('marp'))
  const places = { folder: inFolder('pages'), outFolder: await freshFolder(), packageFolder, sourceLocale }
  await writePrintPages(inFolder('documents'), places)
  return source
}

async function describeBrowser(found) {
  const session = await openBrowser(found)
  const { version, sandboxed } = session
  await session[Symbol.asyncDispose]()
  return { version, sandboxed }
}

async function readVersion() {
  return JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')).version
}

async function runPolydeck(formats) {
  const out = await freshFolder()
  const words = [
    'build',
    inFolder('documents'),
    '-o',
    join(out, 'dist'),
    '--source-locale',
    sourceLocale,
    '--format',
    formats,
  ]
  return runScript(join(packageFolder, 'lib/cli/main.js'), words, { cwd: out, env: process.env })
}

async function runFloor({ path, environment }) {
  const out = await freshFolder()
  const script = fileURLToPath(new URL('floor.mjs', import.meta.url))
  const env = { ...process.env, ...environment }
  return runScript(script, [path, inFolder('pages'), out], { cwd: out, env })
}
