import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createDeckPages } from '../../src/browser/deck-pages.js'
import { siteAddress } from '../../src/browser/serve-site.js'
import type { BrowserSession, PageWishes } from '../../src/browser/session.js'
import { pagePolicy } from '../../src/render/page-policy.js'
import { isFull } from '../is-full.js'
import { type Canary, leaks, openCanary } from './canary.js'
import { departures, type EscapeTargets, type EscapeVector, escapeVectors, loads } from './escape-vectors.js'
import { openTestBrowser, readPdf, siteOf } from './sample-site.js'

let session: BrowserSession
let canary: Canary
let targets: EscapeTargets
beforeAll(async () => {
  canary = await openCanary()
  // To a host of the network the canary is the proxy; where the browser took it, it would answer.
  const before = process.env['http_proxy']
  process.env['http_proxy'] = canary.origin
  session = await openTestBrowser()
  if (before === undefined) delete process.env['http_proxy']
  else process.env['http_proxy'] = before
  targets = { origins: [canary.origin, 'http://canary.example'], file: canary.file }
})
afterAll(async () => {
  await session[Symbol.asyncDispose]()
  await canary[Symbol.asyncDispose]()
})
beforeEach(() => {
  canary.hits.length = 0
})

const page = (policy: string, markup: string) =>
  `<!doctype html><html data-marker="1"><head><meta charset="utf-8">${
    policy === '' ? '' : `<meta http-equiv="Content-Security-Policy" content="${policy}">`
  }<title>Page</title></head><body><section data-slide="a"><p>whole</p>${markup}</section></body></html>`

/** What comes late is waited for: nothing says that a request was not made. */
const soon = () => new Promise((resolve) => setTimeout(resolve, isFull ? 150 : 400))

/** Loads the page and prints it, as no page of a deck is: what is said of it is of the walls alone. */
async function loadAndPrint(html: string, wishes: PageWishes): Promise<string> {
  await using site = await session.openPage(siteOf(html), wishes)
  await site.page.goto(siteAddress('page.html')).catch(() => undefined) // it may be on its way elsewhere
  await soon()
  const pdf = await site.page.pdf().catch(() => undefined) // a page that goes elsewhere is not printed
  return pdf === undefined ? '' : (await readPdf(pdf)).text
}

type Way = 'print' | 'draw'

/** Shows the markup on a deck's own page, and has that printed or drawn. */
async function showAnd(way: Way, markup: string): Promise<string> {
  const printPolicy = "default-src 'none'; img-src 'self' data:; font-src data:"
  await using shown = await createDeckPages(session).open(siteOf(page(printPolicy, '')), 'page.html')
  try {
    await shown.show(`<section data-slide="a"><p>whole</p>${markup}</section>`)
    await soon()
    if (way === 'draw') return String(await shown.draw({ slide: 1, scale: 1, kind: 'png' }))
    return (await readPdf(await shown.print({ slides: 1, epochSeconds: 0 }))).text
  } catch (error) {
    return String(error) // it says what the page asked for
  }
}

const modes: readonly (readonly [name: string, run: (markup: string) => Promise<string>])[] = [
  [
    'of a deck, without scripts',
    (markup) => loadAndPrint(page(pagePolicy, markup), { javaScriptEnabled: false }),
  ],
  ['of a deck, with scripts', (markup) => loadAndPrint(page(pagePolicy, markup), {})],
  ['without its policy, with scripts', (markup) => loadAndPrint(page('', markup), {})],
  ['that is printed', (markup) => showAnd('print', markup)],
  ['that is drawn', (markup) => showAnd('draw', markup)],
]

/** Those that load something stand on one page; in full, all stand alone, which says which of them leads out. */
const groups: readonly (readonly [name: string, pages: readonly (readonly EscapeVector[])[]])[] = isFull
  ? escapeVectors.map((vector) => [vector.name, [[vector]]] as const)
  : [['any way', [loads, ...departures.map((vector) => [vector])]]]

describe.each(modes)('a page %s', (_, run) => {
  it.each(groups)('reaches neither server, network nor disk by %s', async (_name, pages) => {
    const markups = pages.map((vectors) => vectors.map(({ markup }) => markup(targets)).join('\n'))
    const texts = await Promise.all(markups.map(run))
    expect(canary.hits).toEqual([])
    for (const leak of leaks) expect(texts.join('\n')).not.toContain(leak)
  })
})

it('runs no script on a page of a deck', async () => {
  const drawing = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"
  const acting = `<p id="p">still</p><img src="${drawing}" onload="p.textContent = 'ran'">`
  await using shown = await createDeckPages(session).open(siteOf(page('', '')), 'page.html')
  await shown.show(`<section data-slide="a">${acting}</section>`)
  await soon()
  const { text } = await readPdf(await shown.print({ slides: 1, epochSeconds: 0 }))
  expect(text).toContain('still')
})

it(`holds ${escapeVectors.length * modes.length} pairs of a way out and a page`, () => {
  expect(loads.length).toBeGreaterThanOrEqual(30)
  expect(escapeVectors.length * modes.length).toBeGreaterThanOrEqual(170)
})
