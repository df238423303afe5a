/*
 * Stands before every Node.js process of a test run whose coverage is counted (`--import`). V8 counts by itself what these run
 * (NODE_V8_COVERAGE); this keeps what V8 does not write down: the text that Vitest made of a module, and what ran in pages.
 */
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import Module from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import vm from 'node:vm'

const sources = fileURLToPath(new URL('../../src/', import.meta.url))
const folder = fileURLToPath(new URL('../../coverage/raw/', import.meta.url))
/** How long a page may take to tell what ran in it; one that has crashed never does. */
const patienceMs = 2000

/** Keeps a text under its hash, once. */
function keepText(text) {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 24)
  const path = join(folder, 'texts', hash)
  if (!existsSync(path)) writeFileSync(path, text)
  return hash
}

const runInThisContext = vm.runInThisContext
vm.runInThisContext = (code, options) => {
  const { filename } = typeof options === 'object' ? options : { filename: options }
  if (filename?.startsWith(sources)) {
    const name = createHash('sha256').update(filename).digest('hex').slice(0, 24)
    writeFileSync(join(folder, 'modules', name), JSON.stringify({ url: filename, text: keepText(code) }))
  }
  return runInThisContext(code, options)
}
Module.syncBuiltinESMExports()

const load = Module._load
Module._load = function (request, ...others) {
  const loaded = load.call(this, request, ...others)
  if (/^playwright(-core)?$/.test(request)) watchBrowsers(loaded.chromium)
  return loaded
}

const watched = Symbol('coverage')

function watchBrowsers(chromium) {
  if (chromium === undefined || chromium[watched]) return
  chromium[watched] = true
  const launch = chromium.launch.bind(chromium)
  chromium.launch = async (options) => watchBrowser(await launch(options))
}

function watchBrowser(browser) {
  const contexts = new Set()
  const newContext = browser.newContext.bind(browser)
  browser.newContext = async (options) => {
    const context = await newContext(options)
    contexts.add(watchContext(context))
    return context
  }
  const newPage = browser.newPage.bind(browser)
  browser.newPage = async (options) => watchPage(await newPage(options))
  first(browser, 'close', () => Promise.all([...contexts].map((keep) => keep())))
  return browser
}

function watchContext(context) {
  const pages = new Set()
  const newPage = context.newPage.bind(context)
  context.newPage = async () => {
    const page = await newPage()
    pages.add(page)
    return watchPage(page)
  }
  const keep = () => Promise.all([...pages].map((page) => page[watched]?.()))
  first(context, 'close', keep)
  return keep
}

async function watchPage(page) {
  const stop = await startCounting(page).catch(() => undefined) // it is gone already
  page[watched] = async () => {
    page[watched] = undefined
    const late = new Promise((done) => setTimeout(done, patienceMs, []).unref())
    keepPage(await Promise.race([stop?.() ?? [], late]).catch(() => []))
  }
  first(page, 'close', async () => page[watched]?.())
  return page
}

/** Has a page count what runs in it; gives what tells that. */
async function startCounting(page) {
  try {
    await page.coverage.startJSCoverage({ resetOnNavigation: false, reportAnonymousScripts: true })
    return () => page.coverage.stopJSCoverage()
  } catch {
    // A page that runs no scripts gives away no text of those that it is sent; it counts them all the same.
    const control = await page.context().newCDPSession(page)
    await control.send('Profiler.enable')
    await control.send('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
    return async () => (await control.send('Profiler.takePreciseCoverage')).result
  }
}

/** Has something done before a method is. */
function first(object, name, action) {
  const method = object[name].bind(object)
  object[name] = async (...words) => {
    await action()
    return method(...words)
  }
}

function keepPage(entries) {
  const scripts = entries
    .filter(({ source, functions }) => source || functions.some(({ functionName }) => functionName !== ''))
    .map(({ source, functions }) => ({ text: source && keepText(source), functions }))
  if (scripts.length > 0)
    writeFileSync(join(folder, 'pages', `${randomUUID()}.json`), JSON.stringify(scripts))
}
