import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../src/model/report.js'
import { launchReader, openDeck } from './open-deck.js'
import { readPdf } from './read-pdf.js'
import { createProject, type Project } from './run-polydeck.js'

const talk = [
  '# Talk',
  '## Steps',
  '```ts {1|2-3|all} title="src/名.ts"',
  'const one = "eins" // first',
  'const two = 2',
  'call(one)',
  '```',
  '## Numbers',
  '```python [98:]',
  ...Array.from({ length: 60 }, (_, index) => `print(${index})`),
  '```',
  '## Unknown',
  '```pyton',
  'print(1)',
  '```',
].join('\n')

const plain = '# Plain\n\n## Code\n\n```\nconst a = 1\n```\n\n```text\nb\n```\n'

let project: Project
let browser: Browser
beforeAll(async () => {
  project = await createProject({ 'content/talk/en.md': talk, 'content/plain/en.md': plain })
  const { status, stderr } = await project.run(['build', '--format', 'html,pdf', '--fragments', 'steps'])
  expect(status, stderr).toBe(0)
  browser = await launchReader()
})
afterAll(async () => {
  await browser.close()
  await project[Symbol.asyncDispose]()
})

const dist = (path: string) => join(project.folder, 'dist', path)

describe('code on slides', () => {
  it('has its words in colours that can be told apart and read', async () => {
    await using deck = await openDeck(browser, { dist: dist(''), address: 'talk/en.html#/steps' })
    const colours = await deck.page.$$eval('#steps .token', (tokens) =>
      tokens.map((token) => [token.className.replace('token ', ''), getComputedStyle(token).color]),
    )
    const byKind = new Map(colours.map(([kind = '', colour = '']) => [kind, colour]))
    expect([...byKind.keys()].sort()).toEqual(['comment', 'constant', 'function', 'keyword', 'string'])
    expect(new Set(byKind.values()).size).toBe(5)
    expect(await deck.page.textContent('#steps pre code')).toBe(
      'const one = "eins" // first\nconst two = 2\ncall(one)\n',
    )
    expect(await deck.page.textContent('#steps .file')).toBe('src/名.ts')
  })

  it('is gone through by steps', async () => {
    await using deck = await openDeck(browser, { dist: dist(''), address: 'talk/en.html#/steps' })
    const dim = () =>
      deck.page.$$eval('#steps .line', (lines) => lines.map((line) => getComputedStyle(line).opacity !== '1'))
    await expect.poll(dim).toEqual([false, true, true])
    await deck.page.keyboard.press('ArrowRight')
    await expect.poll(dim).toEqual([true, false, false])
    await deck.page.keyboard.press('ArrowRight')
    await expect.poll(dim).toEqual([false, false, false])
    await deck.page.keyboard.press('ArrowRight')
    await deck.shows('numbers')
  })

  it('goes on with its numbers on further slides', async () => {
    await using deck = await openDeck(browser, { dist: dist(''), address: 'talk/en.html#/numbers' })
    const numbers = await deck.page.$$eval('[data-slide=numbers] .line', (lines) =>
      lines.map((line) => Number(line.getAttribute('data-number'))),
    )
    expect(numbers).toEqual(Array.from({ length: 60 }, (_, index) => 98 + index))
    expect(await deck.page.$$('[data-slide=numbers]')).not.toHaveLength(1)
  })

  it('has a page for each step where that is wanted', async () => {
    const { pages } = await readPdf(await readFile(dist('talk/en.pdf')))
    expect(pages.filter(({ text }) => /const\s+two/.test(text))).toHaveLength(3)
  })

  it('in a language that nobody knows is shown as it is, and the nearest one is named', async () => {
    const report = JSON.parse(await readFile(dist('report.json'), 'utf8')) as Report
    expect(report.diagnostics).toMatchObject([
      { rule: 'code/unknown-language', file: 'content/talk/en.md', slide: 'unknown', severity: 'note' },
    ])
    expect(report.diagnostics[0]?.message).toContain('`python`')
    expect((await project.run(['check'])).stderr).toContain('code/unknown-language')
  })

  it('without a language costs nothing', async () => {
    const page = await readFile(dist('plain/en.html'), 'utf8')
    expect(page).not.toMatch(/token|assets\/code-/)
    expect(await readFile(dist('talk/en.html'), 'utf8')).toMatch(/assets\/code-[0-9a-f]+\.css/)
    expect((await readdir(dist('assets'))).filter((name) => name.startsWith('code-'))).toHaveLength(1)
  })
})
