import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../src/model/report.js'
import { launchReader, openDeck } from './open-deck.js'
import { readPdf } from './read-pdf.js'
import { createProject, type Project } from './run-polydeck.js'

const flow = (labels: readonly [string, string, string]) =>
  `\`\`\`mermaid\nflowchart LR\n  A[${labels[0]}] --> B{${labels[1]}}\n  B --> C[${labels[2]}]\n\`\`\``
const talk = (title: string, labels: readonly [string, string, string], more: string) =>
  `# ${title}\n\n## Way\n\n${flow(labels)}\n\n## Text\n\n${title}: ${more}\n\n${flow(labels)}\n\n## Wrong\n\n\`\`\`mermaid\nflowchart TD\n  A[x --> B\n\`\`\`\n`

const words = {
  en: ['Document', 'Does it fit?', 'Slides'],
  ar: ['الوثيقة', 'هل تناسب؟', 'الشرائح'],
  zh: ['文档', '放得下吗？', '幻灯片'],
} as const

let project: Project
let browser: Browser
let report: Report
beforeAll(async () => {
  project = await createProject({
    'content/talk/en.md': talk('Talk', words.en, 'what is said beside it, in a sentence or two.'),
    'content/talk/ar.md': talk('محاضرة', words.ar, 'ما يقال بجانبه في جملة أو جملتين.'),
    'content/talk/zh.md': talk('演讲', words.zh, '旁边要说的一两句话。'),
    'content/plain/en.md': '# Plain\n\n## Code\n\n```js\nconst a = 1\n```\n',
  })
  const { status, stderr } = await project.run(['build', '--format', 'html,pdf,handout,article,standalone'])
  expect(status, stderr).toBe(0)
  report = JSON.parse(await readFile(dist('report.json'), 'utf8')) as Report
  browser = await launchReader()
})
afterAll(async () => {
  await browser.close()
  await project[Symbol.asyncDispose]()
})

const dist = (path: string) => join(project.folder, 'dist', path)

describe('diagrams on slides', () => {
  it.each(Object.entries(words))('have all labels inside their boxes, in %s', async (locale, labels) => {
    await using deck = await openDeck(browser, { dist: dist(''), address: `talk/${locale}.html#/way` })
    const found = await deck.page.$$eval('#way svg.drawing text', (texts) =>
      texts.map((text) => {
        const box = text.getBoundingClientRect()
        const shapes = [...(text.closest('svg')?.querySelectorAll('rect, polygon, path') ?? [])]
        const isInside = shapes.some((shape) => {
          const own = shape.getBoundingClientRect()
          return (
            own.left <= box.left && own.right >= box.right && own.top <= box.top && own.bottom >= box.bottom
          )
        })
        return { text: text.textContent.trim(), isInside, height: box.height }
      }),
    )
    expect(found.map(({ text }) => text)).toEqual([...labels])
    expect(found.filter(({ isInside }) => !isInside)).toEqual([])
  })

  it('are named for who cannot see them', async () => {
    await using deck = await openDeck(browser, { dist: dist(''), address: 'talk/en.html#/way' })
    expect(await deck.page.getAttribute('#way svg.drawing', 'aria-label')).toBe(
      'Document, Does it fit?, Slides',
    )
  })

  it('are text in PDFs, handouts, articles and decks of one file', async () => {
    for (const name of ['talk/en.pdf', 'talk/en.handout.pdf']) {
      const { pages } = await readPdf(await readFile(dist(name)))
      expect(
        pages
          .map(({ text }) => text)
          .join(' ')
          .replace(/\s+/g, ' '),
      ).toContain('Does it fit?')
    }
    for (const name of ['talk/en.article.html', 'talk/en.standalone.html'])
      expect(await readFile(dist(name), 'utf8')).toMatch(/<svg class="drawing"[^]*Does it fit\?/)
  })

  it('with an error are shown as code, and told with their line', async () => {
    await using deck = await openDeck(browser, { dist: dist(''), address: 'talk/en.html#/wrong' })
    expect(await deck.page.textContent('#wrong pre code')).toBe('flowchart TD\n  A[x --> B\n')
    const lines = talk('', ['', '', ''], '').split('\n')
    expect(report.diagnostics.filter(({ locale }) => locale === 'en')).toMatchObject([
      { rule: 'diagram/error', slide: 'wrong', line: lines.indexOf('  A[x --> B') + 1 },
    ])
  })

  it('of a translation are none of its differences', () => {
    expect(report.diagnostics.filter(({ rule }) => !/^(diagram|code)\//.test(rule))).toEqual([])
  })

  it('cost decks without them nothing', async () => {
    const page = await readFile(dist('plain/en.html'), 'utf8')
    expect(page).not.toMatch(/diagrams|drawing/)
    const assets = await readdir(dist('assets'))
    expect(assets.filter((name) => name.startsWith('diagrams-'))).toHaveLength(1)
    expect(assets.filter((name) => /mermaid/i.test(name))).toEqual([])
  })

  it('are the same when they are drawn anew, and not drawn again when they are kept', async () => {
    const page = await readFile(dist('talk/en.html'), 'utf8')
    const { status } = await project.run(['build', '--force', '--format', 'html'])
    expect(status).toBe(0)
    expect(await readFile(dist('talk/en.html'), 'utf8')).toBe(page)
  })
})
