// Pictures of all slides of built decks side by side, to be looked at: a row for each slide, a column for each locale.
//
//   npm run contact-sheet -- DIST [--out FOLDER] [--deck NAME] [--locales a,b] [--rows 6]
//
// DIST is a build's output. Writes FOLDER/<deck>-1.png, -2.png … (default: DIST-sheets). The pictures are of the decks, as
// an audience sees them; with one locale alone the slides stand in rows of four.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { findBrowser } from '../lib/browser/find-browser.js'
import { launchBrowser } from '../lib/browser/launch-browser.js'
import { userCacheFolder } from '../lib/browser/user-cache-folder.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    deck: { type: 'string' },
    locales: { type: 'string' },
    rows: { type: 'string', default: '6' },
  },
})
const dist = resolve(positionals[0] ?? 'dist')
if (!existsSync(dist)) throw new Error(`There is no folder ${dist}.`)
const out = resolve(values.out ?? `${dist}-sheets`)
const wanted = values.locales?.split(',')
const across = 4

/** The decks of the folder: their locales' pages. */
function listDecks() {
  const pages = readdirSync(dist, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.html') && dirname(name) !== '.')
    .sort()
  const decks = new Map()
  for (const page of pages) {
    const [deck, locale] = [dirname(page), basename(page, '.html')]
    if (values.deck !== undefined && deck !== values.deck) continue
    if (wanted !== undefined && !wanted.includes(locale)) continue
    decks.set(deck, [...(decks.get(deck) ?? []), { locale, path: join(dist, page) }])
  }
  return decks
}

/** Pictures of a deck's slides: { id, part, slide, png }. */
async function photograph(browser, path) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  const page = await context.newPage()
  await page.goto(pathToFileURL(path).href)
  await page.waitForFunction(() => window.Reveal?.isReady?.())
  const { width = '1280', height = '720' } = await page.evaluate(() => ({
    ...document.querySelector('.reveal').dataset,
  }))
  await page.setViewportSize({ width: Number(width), height: Number(height) })
  const count = await page.evaluate(() => window.Reveal.getSlides().length)
  const shots = []
  for (let index = 0; index < count; index++) {
    const name = await page.evaluate(async (at) => {
      const slide = window.Reveal.getSlides()[at]
      const { h, v } = window.Reveal.getIndices(slide)
      window.Reveal.slide(h, v ?? 0)
      await document.fonts.ready
      await Promise.all([...slide.querySelectorAll('img')].map((image) => image.decode().catch(() => {})))
      return {
        id: slide.id,
        slide: slide.dataset.slide,
        part: slide.dataset.part,
        layout: slide.className,
        step: slide.dataset.step,
      }
    }, index)
    shots.push({ ...name, png: (await page.screenshot({ type: 'jpeg', quality: 82 })).toString('base64') })
  }
  await context.close()
  return shots
}

/** Rows of cells: all parts of a slide in all locales, or the slides of one locale in fours. */
function arrange(columns) {
  if (columns.length === 1) {
    const [{ locale, shots }] = columns
    const rows = []
    for (let at = 0; at < shots.length; at += across) rows.push(shots.slice(at, at + across))
    return rows.map((row) => row.map((shot) => ({ ...shot, locale })))
  }
  const longest = columns.toSorted((a, b) => b.shots.length - a.shots.length)
  const all = longest.flatMap(({ shots }) => shots)
  const slides = [...new Set(all.map(({ slide }) => slide))]
  const parts = (slide) => [...new Set(all.filter((shot) => shot.slide === slide).map(({ id }) => id))]
  const ids = slides.flatMap((slide) => parts(slide).sort((a, b) => a.length - b.length || (a < b ? -1 : 1)))
  return ids.map((id) =>
    columns.map(({ locale, shots }) => ({ locale, ...shots.find((shot) => shot.id === id) })),
  )
}

const cell = ({
  locale,
  id,
  layout,
  step,
  png,
}) => `<figure>${png ? `<img src="data:image/jpeg;base64,${png}">` : '<div class="none"></div>'}
  <figcaption>${locale} · ${id ?? '–'} · ${/layout-(\S+)/.exec(layout ?? '')?.[1] ?? ''} ${step ?? ''}</figcaption></figure>`

async function writeSheets(browser, deck, rows) {
  const columns = Math.max(...rows.map((row) => row.length))
  const page = await (
    await browser.newContext({ viewport: { width: 400 * columns + 8, height: 400 } })
  ).newPage()
  const perSheet = Number(values.rows)
  for (let at = 0; at < rows.length; at += perSheet) {
    await page.setContent(`<style>body{margin:4px;background:#777;font:12px monospace}.row{display:grid;grid-template-columns:repeat(${columns},minmax(0,1fr));gap:6px}
      figure{margin:0 0 4px}img,.none{width:100%;display:block}.none{aspect-ratio:16/9;background:#999}figcaption{color:#fff;height:16px;overflow:hidden;white-space:nowrap}</style>
      ${rows
        .slice(at, at + perSheet)
        .map((row) => `<div class="row">${row.map(cell).join('')}</div>`)
        .join('')}`)
    const file = join(out, `${deck.replaceAll('/', '-')}-${1 + at / perSheet}.png`)
    writeFileSync(file, await page.screenshot({ fullPage: true }))
    console.log(relative(process.cwd(), file))
  }
  await page.context().close()
}

mkdirSync(out, { recursive: true })
const found = await findBrowser({
  environment: process.env,
  cacheFolder: userCacheFolder(process.env, process.platform),
})
const { browser } = await launchBrowser(found)
for (const [deck, pages] of listDecks()) {
  const columns = []
  for (const { locale, path } of pages) columns.push({ locale, shots: await photograph(browser, path) })
  await writeSheets(browser, deck, arrange(columns))
}
await browser.close()
