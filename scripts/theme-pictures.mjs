// The pictures of docs/themes.md: six slides of the demo in each theme that comes with polydeck.
//
//   npm run theme-pictures
//
// Writes docs/pictures/<theme>.png.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { findBrowser } from '../lib/browser/find-browser.js'
import { launchBrowser } from '../lib/browser/launch-browser.js'
import { userCacheFolder } from '../lib/browser/user-cache-folder.js'
import { resolveBuildConfig } from '../lib/config/resolve-build-config.js'
import { build } from '../lib/pipeline/build.js'

const packageFolder = fileURLToPath(new URL('..', import.meta.url))
const pictures = join(packageFolder, 'docs', 'pictures')
const shown = [
  'title',
  'training-once-is-easy',
  'who-works-with-it',
  'where-models-come-from',
  'use-the-tool-you-know',
  'fine-tuning-as-a-pipeline',
]
const [width, height] = [272, 153]

async function buildDemo(theme, out) {
  const surroundings = { folder: packageFolder, environment: {}, packageFolder, processors: 2 }
  const options = { theme, out, locale: 'en', sourceLocale: 'en', format: 'html' }
  await build(await resolveBuildConfig([], options, surroundings), { progress: () => undefined })
  return join(out, 'azure-machine-learning', 'en.html')
}

async function photograph(browser, path) {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(pathToFileURL(path).href)
  await page.waitForFunction(() => window.Reveal?.isReady?.())
  const shots = []
  for (const id of shown) {
    await page.evaluate(async (wanted) => {
      const slides = window.Reveal.getSlides()
      window.Reveal.slide(slides.findIndex((slide) => slide.id === wanted))
      await document.fonts.ready
    }, id)
    shots.push((await page.screenshot()).toString('base64'))
  }
  await context.close()
  return shots
}

async function arrange(browser, shots) {
  const page = await browser.newPage({ viewport: { width: 3 * width + 16, height: 2 * height + 12 } })
  await page.setContent(`<style>
    body { margin: 4px; background: #8a8f96; display: grid; grid-template-columns: repeat(3, ${width}px); gap: 4px }
    img { display: block }</style>${shots.map((png) => `<img src="data:image/png;base64,${png}">`).join('')}`)
  const sheet = await page.screenshot()
  await page.close()
  return sheet
}

const found = await findBrowser({
  environment: process.env,
  cacheFolder: userCacheFolder(process.env, process.platform),
})
const { browser } = await launchBrowser(found)
mkdirSync(pictures, { recursive: true })
for (const theme of readdirSync(join(packageFolder, 'themes'))) {
  const out = mkdtempSync(join(tmpdir(), 'polydeck-themes-'))
  const shots = await photograph(browser, await buildDemo(theme, out))
  rmSync(out, { recursive: true })
  const sheet = await arrange(browser, shots)
  writeFileSync(join(pictures, `${theme}.png`), sheet)
  console.log(`docs/pictures/${theme}.png ${Math.round(sheet.length / 1000)} kB`)
}
await browser.close()
