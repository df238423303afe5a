import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchReader, openDeck } from './open-deck.js'
import { readPdf } from './read-pdf.js'
import { createProject, type Project } from './run-polydeck.js'

const docs = await readFile(new URL('../../docs/themes.md', import.meta.url), 'utf8')
/** The style sheet of “Your own theme in five minutes”. */
const css = /```css\n([\s\S]*?)```/.exec(docs)?.[1] ?? ''
const files = createRequire(import.meta.url).resolve('@fontsource/jetbrains-mono/package.json')
const font = await readFile(join(files, '../files/jetbrains-mono-latin-700-normal.woff2'))
const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 3"><path fill="#fff" d="M0 0h9v3H0z"/></svg>'

let project: Project
let browser: Browser
beforeAll(async () => {
  project = await createProject({
    'content/talk/en.md':
      '---\nauthor: Ann\n---\n\n# A talk of our own\n\n## One\n\nSome text.\n\n- an item\n',
    'themes/acme/theme.css': css,
    'themes/acme/fonts/acme.woff2': font,
    'themes/acme/logo.svg': logo,
    'themes/loud/theme.css': ':root {}\n.slide { background: url(https://example.com/a.png) }\n',
  })
  browser = await launchReader()
})
afterAll(async () => {
  await browser.close()
  await project[Symbol.asyncDispose]()
})

describe('the theme that docs/themes.md makes in five minutes', () => {
  it('gives decks and PDFs its font, its colours and its logo', async () => {
    const { status, stderr } = await project.run(['build', '--theme', 'acme', '--format', 'html,pdf'])
    expect(status, stderr).toBe(0)
    const dist = join(project.folder, 'dist')
    expect(await readdir(join(dist, 'assets'))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^acme-[0-9a-f]{12}\.woff2$/),
        expect.stringMatching(/^logo-[0-9a-f]{12}\.svg$/),
      ]),
    )
    await using deck = await openDeck(browser, { dist, address: 'talk/en.html' })
    await deck.page.evaluate(() => document.fonts.ready)
    expect(await deck.page.evaluate(readLook)).toEqual({ hasFont: true, corner: '2px', ground: '138,28,92' })
    expect(deck.requests.filter((address) => /\/assets\/logo-\w+\.svg$/.test(address))).toHaveLength(1)
    expect(deck.errors).toEqual([])
    const { pages } = await readPdf(await readFile(join(dist, 'talk/en.pdf')))
    expect(pages.flatMap(({ fonts }) => fonts.map(({ name }) => name)).join()).toContain('JetBrainsMono')
  })
})

/** It runs inside the page. */
function readLook() {
  const style = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body)
  const canvas = document.createElement('canvas').getContext('2d')
  if (canvas) canvas.fillStyle = style('.layout-title').backgroundColor
  canvas?.fillRect(0, 0, 1, 1)
  return {
    hasFont: [...document.fonts].some(({ family, status }) => /Acme/.test(family) && status === 'loaded'),
    corner: style('.layout-title').getPropertyValue('--corner'),
    ground: canvas ? [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)].join() : '',
  }
}

describe('a theme that calls out', () => {
  it('stops the build, and says which line does', async () => {
    const { status, stderr } = await project.run(['build', '--theme', 'loud', '--format', 'html'])
    expect(status).toBe(2)
    expect(stderr).toContain('https://example.com/a.png')
    expect(stderr.replace(/\s+/g, '')).toContain('themes/loud/theme.css:2')
  })
})
