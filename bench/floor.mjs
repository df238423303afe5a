/*
 * The least that a PDF can cost: launches the browser and prints pages that are finished, a context each, all at once.
 * node floor.mjs <browser> <folder of pages, a folder each> <output folder>
 */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright'

const [executablePath, pages, outFolder] = process.argv.slice(2)
const browser = await chromium.launch({
  executablePath,
  chromiumSandbox: process.getuid?.() !== 0,
  // As polydeck has it: letters are as wide on paper as on screen.
  args: ['--font-render-hinting=none'],
})

async function print(name) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  const page = await context.newPage()
  await page.goto(pathToFileURL(join(pages, name, 'page.html')).href)
  await page.evaluate(() => document.fonts.ready)
  const path = join(outFolder, `${name}.pdf`)
  await page.pdf({ path, tagged: true, outline: true, preferCSSPageSize: true, printBackground: true })
  await context.close()
}

await Promise.all((await readdir(pages)).map(print))
await browser.close()
