import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { findBrowser } from '../../src/browser/find-browser.js'
import { printPage, type PrintJob } from '../../src/browser/print-page.js'
import type { Site, SiteFile } from '../../src/browser/serve-site.js'
import { openBrowser, type BrowserSession } from '../../src/browser/session.js'
import { userCacheFolder } from '../../src/browser/user-cache-folder.js'

/** The browser that the project's tests run with, whatever else is installed. */
export async function openTestBrowser(): Promise<BrowserSession> {
  const cacheFolder = userCacheFolder(process.env, process.platform)
  return openBrowser(await findBrowser({ environment: process.env, cacheFolder }))
}

/** A site of one page, and what else it needs. */
export function siteOf(html: string, files: Record<string, SiteFile> = {}): Site {
  return {
    locale: 'de',
    files: new Map([['page.html', { body: html, type: 'text/html' }], ...Object.entries(files)]),
  }
}

/** A print page in German with the given slides' inner HTML. */
export function slidesPage(slides: readonly string[], head = ''): string {
  const sections = slides.map((slide, index) => `<section data-slide="s${index}">${slide}</section>`)
  return `<!doctype html><html lang="de" data-marker="m1"><head><meta charset="utf-8"><title>Die Probe</title>
<style>
@font-face { font-family: Inter; src: url(inter.woff2) }
@page { size: 1280px 720px; margin: 0 }
body { margin: 0; font-family: Inter }
section { width: 1280px; height: 720px; overflow: hidden; break-after: page }
section:last-child { break-after: auto }
</style>${head}</head><body>${sections.join('')}</body></html>`
}

/** A page to print, and the site that it is in. */
export interface SampleJob extends PrintJob {
  readonly site: Site
}

/** The job that prints such a page. */
export async function sampleJob(slides: readonly string[], head = ''): Promise<SampleJob> {
  const font = createRequire(import.meta.url).resolve('@fontsource/inter/files/inter-latin-400-normal.woff2')
  const site = siteOf(slidesPage(slides, head), {
    'inter.woff2': { body: await readFile(font), type: 'font/woff2' },
    'broken.png': { body: 'no picture', type: 'image/png' },
  })
  return { site, entry: 'page.html', slides: slides.length, marker: 'm1', epochSeconds: 1_000_000_000 }
}

/** Opens the job's page in a fresh context, where it may run away at once, and prints it. */
export async function openAndPrint(session: BrowserSession, job: SampleJob): Promise<Uint8Array> {
  await using page = await session.openPage(job.site)
  await page.open(job.entry).catch(() => page.page.waitForLoadState())
  return await printPage(page, job)
}

/** What a reader sees of a PDF: pages, title, language, outline and text. */
export async function readPdf(pdf: Uint8Array) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  // pdf.js takes the bytes away from whoever hands them over.
  const document = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise
  const { info } = await document.getMetadata()
  const outline = (await document.getOutline()) ?? []
  const texts: string[] = []
  for (let page = 1; page <= document.numPages; page++) {
    const { items } = await (await document.getPage(page)).getTextContent()
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  const facts = info as { Title?: string; Language?: string; CreationDate?: string; ModDate?: string }
  await document.destroy()
  return { pages: texts.length, ...facts, outline: outline.map(({ title }) => title), text: texts.join('\n') }
}
