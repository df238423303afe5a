import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Canary, leaks, openCanary } from '../browser/canary.js'
import { launchReader } from './open-deck.js'
import { readPdf } from '../browser/sample-site.js'
import { isFull } from '../is-full.js'
import { type Answer, createProject, type Project } from './run-polydeck.js'

const svg = (inside: string, attributes = 'width="80" height="60"', before = '') =>
  `${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}<rect width="9" height="9"/></svg>`

/** Each entity is ten of the one before: all in all a billion. */
const laughs = `<!DOCTYPE svg [<!ENTITY e0 "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('')}]>`

/** Drawings by what they try, each asking for addresses and a file of the canary. */
const drawings = ({ origin, file }: Pick<Canary, 'origin' | 'file'>): Readonly<Record<string, string>> => ({
  script: svg(`<script>fetch('${origin}/script'); top.evil = 1; parent.document.title = 'evil'</script>`),
  'script-file': svg(`<script href="${origin}/script-file"/><script xlink:href="${origin}/script-file"/>`),
  handler: svg(
    `<image href="x" onerror="fetch('${origin}/handler')"/>`,
    `width="80" height="60" onload="fetch('${origin}/handler')"`,
  ),
  foreign: svg(
    `<foreignObject width="80" height="60"><body xmlns="http://www.w3.org/1999/xhtml"><iframe src="${file}"></iframe><img src="${origin}/foreign"/><object data="${file}"></object></body></foreignObject>`,
  ),
  image: svg(
    `<image href="${origin}/image" width="9" height="9"/><image xlink:href="${file}" width="9" height="9"/>`,
  ),
  use: svg(`<use href="${origin}/use#x"/><use xlink:href="${file}#x"/>`),
  style: svg(
    `<style>@import url(${origin}/style); rect { fill: url(${origin}/fill#x) } @font-face { font-family: F; src: url(${origin}/face) }</style><text font-family="F">x</text>`,
  ),
  sheet: svg(
    '',
    'width="80" height="60"',
    `<?xml version="1.0"?><?xml-stylesheet href="${origin}/sheet" type="text/css"?>`,
  ),
  entity: svg(
    '<text>&leak;</text>',
    'width="80" height="60"',
    `<!DOCTYPE svg [<!ENTITY leak SYSTEM "${file}"><!ENTITY % dtd SYSTEM "${origin}/dtd"> %dtd;]>`,
  ),
  laughs: svg('<text>&e9;</text>', 'width="80" height="60"', laughs),
  link: svg(`<a href="javascript:fetch('${origin}/link')"><rect width="80" height="60"/></a>`),
  animation: svg(
    `<a><animate attributeName="href" values="javascript:fetch('${origin}/animation')"/></a><set attributeName="onload" to="fetch('${origin}/set')"/>`,
  ),
  huge: svg('', 'width="99999999" height="99999999"'),
  wide: svg('', 'viewBox="0 0 1000000 1"'),
  deep: svg(`${'<g>'.repeat(3000)}${'</g>'.repeat(3000)}`),
})

let project: Project
let browser: Browser
let canary: Canary
let names: readonly string[] = []
let built: Answer
beforeAll(async () => {
  canary = await openCanary()
  const all = drawings(canary)
  names = Object.keys(all)
  project = await createProject({
    'content/talk/en.md': `# Talk\n\n${names.map((name) => `## Of ${name}\n\n![A drawing of ${name}](${name}.svg)\n\nIn a line ![a sign](${name}.svg) too.\n`).join('\n')}`,
    ...Object.fromEntries(Object.entries(all).map(([name, text]) => [`content/talk/${name}.svg`, text])),
  })
  const words = ['build', `--format=html,pdf,article${isFull ? ',handout,png' : ''}`, '--standalone']
  const [answer, reader] = await Promise.all([project.run(words), launchReader()])
  built = answer
  browser = reader
})
afterAll(async () => {
  await browser.close()
  await canary[Symbol.asyncDispose]()
  await project[Symbol.asyncDispose]()
})

const at = (path: string) => join(project.folder, 'dist/talk', path)

describe('drawings of a document', () => {
  it('reached nobody while they were measured, drawn and printed', () => {
    expect(names).toHaveLength(15)
    expect(built.status, built.stderr).toBe(0)
    expect(canary.hits).toEqual([])
  })

  it.each(['en.html', 'en.standalone.html', 'en.article.html'])(
    'run and load nothing in %s',
    async (path) => {
      await using context = await browser.newContext()
      const page = await context.newPage()
      await page.goto(pathToFileURL(at(path)).href)
      const states = await page.evaluate(async () => {
        await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
        return [document.title, 'evil' in window]
      })
      await page.waitForTimeout(300)
      expect(states).toEqual(['Talk', false])
      expect(page.frames()).toHaveLength(1)
      expect(canary.hits).toEqual([])
    },
  )

  it.each(['en.html', 'en.standalone.html', 'en.article.html'])(
    'stand in %s as pictures alone',
    async (path) => {
      const html = await readFile(at(path), 'utf8')
      expect(html).toMatch(
        /<img [^>]*src="(\.\.\/assets\/picture-[0-9a-f]{12}\.svg|data:image\/svg\+xml;base64,)/,
      )
      // The deck's own script knows frames, and shows none.
      const markup = html.replace(/<(script|style)\b[^]*?<\/\1>/g, '')
      expect(markup).not.toMatch(/<(iframe|object|embed)\b|foreignObject|xlink:href|<!ENTITY|127\.0\.0\.1/)
    },
  )

  it.each(isFull ? ['en.pdf', 'en.handout.pdf'] : ['en.pdf'])(
    'bring nothing of elsewhere into %s',
    async (path) => {
      const { text } = await readPdf(await readFile(at(path)))
      for (const leak of leaks) expect(text).not.toContain(leak)
      expect(text).not.toContain('hahahaha')
    },
  )

  it.skipIf(!isFull)('are pictures of slides too', async () => {
    expect(
      (await readdir(join(project.folder, 'dist/talk'))).filter((name) => name.endsWith('.png')).length,
    ).toBeGreaterThan(15)
  })
})
