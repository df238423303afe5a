import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readObjects } from '../../src/browser/pdf/read-objects.js'
import { sampleFormulas } from '../math/sample-formulas.js'
import { launchReader, openDeck } from './open-deck.js'
import { allElements, readStructure } from './pdf-structure.js'
import { readPdf } from './read-pdf.js'
import { createProject, type Project } from './run-polydeck.js'

const sum = Array.from({ length: 14 }, (_, index) => `a_{${index}} x^{${index}}`).join(' + ')
const endless = Array.from({ length: 90 }, (_, index) => `a_{${index}}`).join(' + ')

const talk = [
  '# Talk',
  '## The energy $E = mc^2$ of all',
  'A body of mass $m$ has it, and a ticket costs $5 or $10.',
  '$$\n\\frac{a}{b}\n$$ {.fragment}',
  'Note: Say that $e^{i\\pi} + 1 = 0$.',
  '## Wide',
  `$$\n${sum} = 0\n$$`,
  '## Places',
  '- item $x_1$\n\n  $$\n  x_2\n  $$',
  '| a | b |\n| --- | --- |\n| $x_3$ | text[^1] |',
  '> a quote of $x_4$',
  '[^1]: with $x_5$',
].join('\n\n')

const every = ['# Every', ...sampleFormulas.map((tex, index) => `## ${index}\n\n$$\n${tex}\n$$`)].join('\n\n')
const bulgarian = '# Реч\n\n## Скорост\n\nКъдето $v = \\text{скорост}$.\n\n$$\n\\textrm{път} = v t\n$$'
const chinese = '# 讲座\n\n## 函数\n\n函数$f(x) = x^2$是\n\n$$\n\\text{速度} = \\frac{\\text{路程}}{t}\n$$'
const arabic = '# حديث\n\n## الدالة\n\nالدالة $f(x) = x^2$ متصلة.\n\n$$\nf(x) = x + 1 \\tag{7}\n$$'
const endlessTalk = `# Endless\n\n## Too wide\n\n$$\n${endless}\n$$\n`

let project: Project
let browser: Browser
beforeAll(async () => {
  project = await createProject({
    'content/talk/en.md': talk,
    'content/talk/bg.md': bulgarian,
    'content/talk/zh.md': chinese,
    'content/talk/ar.md': arabic,
    'content/every/en.md': every,
    'content/endless/en.md': endlessTalk,
    'content/plain/en.md': '# Plain\n\n## Money\n\nIt costs $5 and $10, or `$x$`.\n',
  })
  const formats = 'html,pdf,handout,article,standalone'
  const { stderr } = await project.run(['build', '--format', formats])
  expect(stderr).toContain('Built 7 decks')
  browser = await launchReader()
})
afterAll(async () => {
  await browser.close()
  await project[Symbol.asyncDispose]()
})

const dist = (path: string) => join(project.folder, 'dist', path)
const read = (path: string) => readFile(dist(path), 'utf8')
const policyOf = (page: string) => /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]

describe('formulas', () => {
  it.each(['talk/en', 'talk/bg', 'talk/zh', 'talk/ar', 'every/en'])('are shown in %s', async (name) => {
    await using deck = await openDeck(browser, { dist: dist(''), address: `${name}.html` })
    await deck.page.evaluate(() => document.fonts.ready)
    expect(deck.errors).toEqual([])
    const found = await deck.page.evaluate(() => ({
      styled: document.querySelectorAll('.formula [style]').length,
      missing: [...document.fonts].filter(({ status }) => status === 'error').length,
      directions: [
        ...new Set([...document.querySelectorAll('.formula')].map((one) => getComputedStyle(one).direction)),
      ],
    }))
    expect(found).toEqual({ styled: 0, missing: 0, directions: ['ltr'] })
  })

  it('need no other policy than any page', async () => {
    expect(policyOf(await read('talk/en.html'))).toBe(policyOf(await read('plain/en.html')))
  })

  it('cost nothing where there are none', async () => {
    const page = await read('plain/en.html')
    expect(page).not.toMatch(/katex|formula|assets\/math-/)
    expect(await read('talk/en.html')).toMatch(/assets\/math-[0-9a-f]+\.css/)
    const faces = (await readdir(dist('assets'))).filter((name) => name.startsWith('katex-'))
    expect(faces.length).toBeGreaterThan(2)
  })

  it('are as wide as was expected of them', async () => {
    await using deck = await openDeck(browser, { dist: dist(''), address: 'every/en.html' })
    await deck.page.evaluate(() => document.fonts.ready)
    const sizes = await deck.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.formula.display')].map((formula) => {
        for (const slide of document.querySelectorAll<HTMLElement>('section')) slide.style.display = 'none'
        const slide = formula.closest('section')
        if (slide) slide.style.display = 'block'
        const katex = formula.querySelector<HTMLElement>('.katex')
        const bases = [...formula.querySelectorAll('.katex-html > .base')].map((base) =>
          base.getBoundingClientRect(),
        )
        const scale = slide === null ? 1 : slide.getBoundingClientRect().width / slide.offsetWidth
        const em = katex === null ? 1 : parseFloat(getComputedStyle(katex).fontSize) * scale
        const width = bases.reduce((all, rect) => all + rect.width, 0) / em
        return {
          width,
          expected: Number(getComputedStyle(formula).getPropertyValue('--formula-width')),
          text: formula.querySelector('annotation')?.textContent,
        }
      }),
    )
    expect(sizes).toHaveLength(sampleFormulas.length)
    const wrong = sizes.filter(
      ({ width, expected }) => expected < 0.97 * width - 0.3 || expected > 1.5 * width + 1,
    )
    expect(wrong).toEqual([])
  })

  it('that are wide are made smaller until they fit', async () => {
    await using deck = await openDeck(browser, { dist: dist(''), address: 'talk/en.html#/wide' })
    await deck.page.evaluate(() => document.fonts.ready)
    const look = await deck.page.$eval('#wide .katex', (katex) => ({
      size: parseFloat(getComputedStyle(katex).fontSize),
      over: katex.scrollWidth - katex.clientWidth,
    }))
    expect(look.over).toBeLessThanOrEqual(0)
    expect(look.size).toBeGreaterThanOrEqual(18)
    expect(look.size).toBeLessThan(30)
  })

  it('that are too wide to be read are told of', async () => {
    const { diagnostics } = JSON.parse(await read('report.json')) as {
      diagnostics: readonly { rule: string; deck: string; line: number }[]
    }
    expect(
      diagnostics
        .filter(({ rule }) => !rule.startsWith('locale/'))
        .map(({ rule, deck, line }) => [rule, deck, line]),
    ).toEqual([['fit/overflow', 'endless', 5]])
  })

  it('are said once, and in the words of their authors', async () => {
    await using deck = await openDeck(browser, { dist: dist(''), address: 'talk/en.html' })
    await deck.page.keyboard.press('ArrowRight')
    await deck.shows('the-energy-e--mc2-of-all')
    const said = () => deck.page.textContent('.announcer')
    await expect.poll(said).toContain('The energy E = mc^2 of all')
    await deck.page.keyboard.press('ArrowRight')
    await expect.poll(said).toBe('\\frac{a}{b}')
  })

  it('are formulas in PDFs, with what they say', async () => {
    const bytes = await readFile(dist('talk/en.pdf'))
    const { outline } = await readPdf(bytes)
    expect(outline.map(({ title }) => title)).toContain('The energy E = mc^2 of all')
    const elements = allElements(readStructure(readObjects(bytes)))
    const formulas = elements.filter(({ kind }) => kind === 'Formula')
    const texts = formulas.map(({ text }) => /\/Alt \(((?:\\.|[^\\)])*)\)/.exec(text)?.[1])
    expect(texts).toEqual(expect.arrayContaining(['E = mc^2', 'm', 'x_1', 'x_2', 'x_3', 'x_4', 'x_5']))
    expect(elements.filter(({ kind, text }) => kind === 'Figure' && !text.includes('/Alt'))).toEqual([])
  })

  it.each(['pdf', 'handout.pdf'])('are in the %s with all their letters', async (ending) => {
    for (const locale of ['en', 'bg', 'zh', 'ar']) {
      const { pages } = await readPdf(await readFile(dist(`talk/${locale}.${ending}`)))
      expect(pages.flatMap(({ unknownGlyphs }) => unknownGlyphs).filter((count) => count > 0)).toEqual([])
      expect(pages.some(({ fonts }) => fonts.some(({ name }) => name.includes('KaTeX_Main')))).toBe(true)
      expect(pages.flatMap(({ fonts }) => fonts).every(({ isEmbedded }) => isEmbedded)).toBe(true)
    }
  })

  it('are in articles, and in decks of one file', async () => {
    const article = await read('talk/en.article.html')
    expect(article).toContain('class="formula unbroken"')
    expect(article).toMatch(/assets\/math-[0-9a-f]+\.css/)
    const alone = await read('talk/en.standalone.html')
    expect(alone).toContain('font-family: KaTeX_Main')
    expect(alone).not.toContain('katex-main')
    await using deck = await openDeck(browser, { dist: dist(''), address: 'talk/en.standalone.html' })
    expect(deck.errors).toEqual([])
    expect(deck.requests.filter((url) => !/^(file|data):/.test(url))).toEqual([])
  })

  it('are in the speaker texts of a language in a form that needs no styles', async () => {
    const texts = (await readdir(dist('talk'))).filter(
      (name) => name.startsWith('en.') && name.endsWith('.js'),
    )
    expect(texts).toHaveLength(1)
    const script = await read(`talk/${texts[0] ?? ''}`)
    expect(script).toContain('http://www.w3.org/1998/Math/MathML')
    expect(script).not.toContain('katex')
  })

  it('are made anew where the configuration says that they are none', async () => {
    await writeFile(join(project.folder, 'polydeck.config.yaml'), 'math: false\n')
    const { stderr } = await project.run(['build', '--format', 'html'])
    expect(stderr).toContain('Built')
    expect(await read('talk/en.html')).not.toMatch(/katex|assets\/math-/)
    expect(await read('talk/en.html')).toContain('E = mc^2')
  })
})
