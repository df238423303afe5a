import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../src/model/report.js'
import { launchReader, openDeck } from './open-deck.js'
import { readPdf } from './read-pdf.js'
import { createProject, type Project } from './run-polydeck.js'

const talk = (words: readonly string[]) =>
  `# ${words[0]}

## Two

Above them.

::: columns
::: column
${words[1]}

- a
- b
:::
::: {.column width="25%" .fragment}
${words[2]}
:::
:::

## Four

::: columns
#### A

a

#### B

b

#### C

c

#### D

![A missing one](none.png)
:::

## Long

::: columns
::: column
${Array.from({ length: 30 }, (_, index) => `- ${words[1]} ${index}`).join('\n')}
:::
::: column
${words[2]} last
:::
:::

## Cards

::: card One
${words[1]}
:::
::: card Two
${words[2]}
:::
`

let project: Project
let browser: Browser
beforeAll(async () => {
  project = await createProject({
    'content/talk/en.md': talk(['Talk', 'What stands on the left', 'Beside it']),
    'content/talk/ar.md': talk(['حديث', 'ما يقف في البداية', 'بجانبه']),
    'content/plain/en.md': '# Plain\n\n## Two lists\n\n- a\n- b\n\nThen:\n\n- c\n- d\n',
  })
  const { status, stderr } = await project.run(['build', '--format', 'html,pdf,handout,article'])
  expect(status, stderr).toBe(0)
  browser = await launchReader()
})
afterAll(async () => {
  await browser.close()
  await project[Symbol.asyncDispose]()
})

const dist = (path: string) => join(project.folder, 'dist', path)

/** Where the cells of a slide stand, in px of the canvas. */
async function cellsOf(deck: string, slide: string) {
  await using opened = await openDeck(browser, { dist: dist(''), address: `${deck}.html#/${slide}` })
  return await opened.page.$$eval(`[id="${slide}"] .grid > *`, (cells) =>
    cells.map((cell) => {
      const { left, top, width } = cell.getBoundingClientRect()
      return { left: Math.round(left), top: Math.round(top), width: Math.round(width) }
    }),
  )
}

describe('columns that an author made', () => {
  it('stand beside each other with the shares that they were given', async () => {
    const [one, other] = await cellsOf('talk/en', 'two')
    expect(one?.top).toBe(other?.top)
    expect(one?.left).toBeLessThan(other?.left ?? 0)
    expect((one?.width ?? 0) / (other?.width ?? 1)).toBeGreaterThan(2.5)
  })

  it('begin on the right where text does', async () => {
    const [one, other] = await cellsOf('talk/ar', 'two')
    expect(one?.left).toBeGreaterThan(other?.left ?? Infinity)
  })

  it('stand in a row of four, and none lies on another', async () => {
    const cells = await cellsOf('talk/en', 'four')
    expect(new Set(cells.map(({ top }) => top)).size).toBe(1)
    for (const [index, { left, width }] of cells.entries())
      expect(left + width).toBeLessThanOrEqual(cells[index + 1]?.left ?? Infinity)
  })

  it('go on below each other where they do not fit', async () => {
    const report = JSON.parse(await readFile(dist('report.json'), 'utf8')) as Report
    const en = report.decks.find(({ deck, locale }) => deck === 'talk' && locale === 'en')
    expect(en?.slides.filter(({ id }) => id === 'long').length).toBeGreaterThan(1)
    for (const output of ['talk/en.pdf', 'talk/en.handout.pdf']) {
      const text = (await readPdf(await readFile(dist(output)))).pages.map((page) => page.text).join(' ')
      expect(text).toContain('left 29')
      expect(text).toContain('Beside it last')
    }
    expect(report.diagnostics.map(({ rule }) => rule).filter((rule) => rule.startsWith('fit/'))).toEqual([])
  })

  it('are text in an article, which is one column', async () => {
    expect(await readFile(dist('talk/en.article.html'), 'utf8')).not.toContain('column"')
  })

  it('cost decks nothing that have none', async () => {
    const plain = await readFile(dist('plain/en.html'), 'utf8')
    expect(plain).not.toMatch(/columns-[0-9a-f]+\.css/)
    expect(await readFile(dist('talk/en.html'), 'utf8')).toMatch(/columns-[0-9a-f]+\.css/)
    expect((await readdir(dist('assets'))).filter((name) => name.startsWith('columns-'))).toHaveLength(1)
  })
})
