import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isFull } from '../is-full.js'
import type { DeckReport, Report } from '../../src/model/report.js'
import { hashFiles, hashOf, listFiles, stampFiles } from './read-tree.js'
import { type Answer, createProject, type Project } from './run-polydeck.js'
import { sampleProject } from './sample-content.js'

const files = sampleProject()
const english = ['--source-locale', 'en']
const html = ['--format', 'html']

const readReport = async (folder: string) =>
  JSON.parse(await readFile(join(folder, 'dist/report.json'), 'utf8')) as Report
const idsOf = ({ slides }: DeckReport) => [...new Set(slides.map(({ id }) => id))]
const nameOf = ({ deck, locale }: DeckReport) => `${deck}/${locale}`

describe('a build of two decks', () => {
  let project: Project
  let answer: Answer
  let report: Report
  const dist = () => join(project.folder, 'dist')
  const readOutput = (path: string) => readFile(join(dist(), path), 'utf8')
  beforeAll(async () => {
    project = await createProject(files)
    answer = await project.run(['build', ...english])
    report = await readReport(project.folder)
  })
  afterAll(() => project[Symbol.asyncDispose]())

  it('makes every deck in every locale, in the same order each time', () => {
    expect(answer.status, answer.stderr).toBe(0)
    expect(report.decks.map(nameOf)).toEqual([
      'guide/ar',
      'guide/bg',
      'guide/en',
      'guide/zh',
      'tour/bg',
      'tour/en',
      'tour/zh',
    ])
    expect(report.decks.filter(({ failed }) => failed)).toEqual([])
  })

  it('writes a report of the shape that is promised', () => {
    const count = expect.any(Number) as number
    const text = expect.any(String) as string
    expect(Object.keys(report)).toEqual(['version', 'sourceLocale', 'decks', 'pages', 'diagnostics'])
    expect(report.pages.map(({ path }) => path)).toEqual([
      'guide/index.html',
      'index.html',
      'status.html',
      'tour/index.html',
    ])
    expect([report.version, report.sourceLocale]).toEqual(['0.1.0', 'en'])
    for (const deck of report.decks) {
      const { slides, outputs, translation, ...rest } = deck
      expect(rest).toEqual({
        ...{ deck: text, locale: text, title: text, failed: false },
        file: `${nameOf(deck)}.md`,
      })
      for (const { minFontPx, notes, ...slide } of slides) {
        expect(slide).toEqual({ id: text, part: count, layout: text, step: count })
        expect(minFontPx === null || minFontPx >= 24, String(minFontPx)).toBe(true)
        expect(typeof notes).toBe('boolean')
      }
      expect(outputs).toEqual(
        ['html', 'speaker.js', 'webp', 'pdf', 'handout.pdf'].map((kind) => ({
          path: `${nameOf(deck)}.${kind}`,
          bytes: count,
          sha256: text,
        })),
      )
      expect(Object.keys(translation)).toEqual([
        'current',
        'outdated',
        'missing',
        'extra',
        'untracked',
        'drift',
      ])
    }
  })

  it('names the missing picture of each locale, where it is and on which slide', () => {
    expect(
      report.diagnostics.map(({ file, line, rule, slide, locale }) => [file, line, rule, slide, locale]),
    ).toEqual(
      ['ar', 'bg', 'en', 'zh'].map((locale) => [
        `content/guide/${locale}.md`,
        18,
        'asset/not-found',
        'blank',
        locale,
      ]),
    )
  })

  it('gives a slide the same id, layout and notes in all locales, made from the English heading', () => {
    const looks = ({ slides }: DeckReport) =>
      slides.filter(({ part }) => part === 1).map(({ id, layout, notes }) => [id, layout, notes])
    const [first, ...others] = report.decks.filter(({ deck }) => deck === 'guide')
    expect(first && idsOf(first)).toEqual([
      'title',
      'a-short-guide',
      'landscape',
      'blank',
      'program',
      'table',
      'choices',
      'steps',
      'farewell',
    ])
    for (const other of others) expect(looks(other)).toEqual(first && looks(first))
  })

  it('continues a list that is too long, and numbers the parts', () => {
    for (const { deck, slides } of report.decks) {
      if (deck !== 'guide') continue
      const parts = slides.filter(({ id }) => id === 'steps').map(({ part }) => part)
      expect(parts.length).toBeGreaterThan(1)
      expect(parts).toEqual(parts.map((_, index) => index + 1))
    }
  })

  it('has exactly the slides in the page that the report names', async () => {
    for (const deck of report.decks) {
      const page = await readOutput(`${nameOf(deck)}.html`)
      const shown = [...page.matchAll(/<section id="([^"]+)"[^>]* data-slide="([^"]+)" data-part="(\d+)"/g)]
      expect(shown.map(([, ...names]) => names)).toEqual(
        deck.slides.map(({ id, part }) => [part === 1 ? id : `${id}~${part}`, id, String(part)]),
      )
    }
  })

  it('writes the outputs that the report names, an index page for each deck, the state of translations, what they share, and nothing else', async () => {
    const outputs = report.decks.flatMap((deck) => deck.outputs)
    for (const { path, bytes, sha256 } of outputs) {
      const content = await readFile(join(dist(), path))
      expect([content.length, hashOf(content)]).toEqual([bytes, sha256])
    }
    const others = (await listFiles(dist())).filter((path) => !outputs.some((output) => output.path === path))
    expect(others.filter((path) => !/^assets\/[\w-]+-[0-9a-f]{12}\.(js|css|svg|woff2)$/.test(path))).toEqual([
      'guide/index.html',
      'index.html',
      'report.json',
      'status.html',
      'tour/index.html',
    ])
  })

  it('names no file that is not there, and has none that nobody names', async () => {
    const all = await listFiles(dist())
    const named = new Set<string>()
    for (const path of all.filter((name) => /\.(html|css)$/.test(name))) {
      const text = await readOutput(path)
      const links = [...text.matchAll(/(?:src|href)="([^"#:]+)"|url\(["']?([^"')#:]+)["']?\)/g)]
      for (const [, link, address = link] of links) named.add(join(dirname(path), address ?? ''))
    }
    expect([...named].filter((path) => !all.includes(path))).toEqual([])
    const assets = all.filter((path) => path.startsWith('assets/'))
    expect(assets.filter((path) => !named.has(path))).toEqual([])
  })

  it("sets a deck in the project's theme that its front matter names, and the others in the usual one", async () => {
    const themeOf = async (path: string) => {
      const [name = ''] = /assets\/theme-\w+\.css/.exec(await readOutput(path)) ?? []
      return readOutput(name)
    }
    expect(await themeOf('tour/zh.html')).toBe(files['themes/own/theme.css'])
    expect(await themeOf('guide/zh.html')).not.toContain('rgb(1, 2, 3)')
  })

  it('writes nothing the second time', async () => {
    const before = await stampFiles(dist())
    const again = await project.run(['build', ...english])
    expect(again.status).toBe(0)
    expect(await stampFiles(dist())).toEqual(before)
  })

  it.runIf(isFull)(
    'gives the same bytes elsewhere: another folder, time zone and language, one deck at a time',
    async () => {
      await using other = await createProject(files)
      const surroundings = { TZ: 'Asia/Tokyo', LANG: 'de_DE.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' }
      const out = join(other.folder, 'elsewhere/below')
      const { status } = await other.run(['build', ...english, '--concurrency', '1', '-o', out], surroundings)
      expect(status).toBe(0)
      expect(await hashFiles(out)).toEqual(await hashFiles(dist()))
    },
  )

  it('bears the date that SOURCE_DATE_EPOCH gives, and differs in nothing else', async () => {
    await using other = await createProject(files)
    await other.run(['build', ...english, '-l', 'bg'], { SOURCE_DATE_EPOCH: '86400' })
    const pdf = await readFile(join(other.folder, 'dist/guide/bg.pdf'), 'latin1')
    expect(pdf).toContain('/CreationDate (D:19700102000000')
    const undated = (text: string) => text.replace(/(?<=\/(?:Creation|Mod)Date \(D:)\d{14}/g, '')
    expect(undated(pdf)).toBe(undated(await readFile(join(dist(), 'guide/bg.pdf'), 'latin1')))
  })

  it('of Bulgarian alone takes ids from English all the same, and gives the same bytes', async () => {
    await using other = await createProject(files)
    const { status } = await other.run(['build', ...english, '-l', 'bg'])
    expect(status).toBe(0)
    const { decks } = await readReport(other.folder)
    expect(decks).toEqual(report.decks.filter(({ locale }) => locale === 'bg'))
    const outputs = (await listFiles(join(other.folder, 'dist'))).filter(
      (path) => !path.startsWith('assets/'),
    )
    expect(outputs).toEqual([
      'guide/bg.handout.pdf',
      'guide/bg.html',
      'guide/bg.pdf',
      'guide/bg.speaker.js',
      'guide/bg.webp',
      'guide/index.html',
      'index.html',
      'report.json',
      'status.html',
      'tour/bg.handout.pdf',
      'tour/bg.html',
      'tour/bg.pdf',
      'tour/bg.speaker.js',
      'tour/bg.webp',
      'tour/index.html',
    ])
    const index = await readFile(join(other.folder, 'dist/tour/index.html'), 'utf8')
    expect(index).toContain('data-locales="bg" data-source="bg"') // it offers no deck that is not there
  })
})

describe('a build', () => {
  it('takes ids from the source locale that is named', async () => {
    await using project = await createProject(files)
    await project.run(['build', ...html, '--source-locale', 'bg', '-l', 'en'])
    const report = await readReport(project.folder)
    expect(report.sourceLocale).toBe('bg')
    expect(report.decks.map(idsOf)[0]).toEqual([
      'title',
      'кратко-ръководство',
      'пейзаж',
      'празно',
      'програма',
      'таблица',
      'избор',
      'стъпки',
      'сбогуване',
    ])
  })

  it("puts the project's templates before the program's", async () => {
    const footer = '<footer class="furniture own-footer" data-furniture>{{number}} {{deckTitle}}</footer>'
    await using project = await createProject({ ...files, 'templates/partials/furniture.hbs': footer })
    await project.run(['build', 'content/tour', ...html, ...english])
    const page = await readFile(join(project.folder, 'dist/tour/en.html'), 'utf8')
    expect(page).toContain('own-footer" data-furniture>2 / 2 A tour</footer>')
  })

  it('goes on where a document cannot be read, and leaves its earlier outputs in place', async () => {
    await using project = await createProject(files)
    const write = (path: string, content: string | Uint8Array) =>
      writeFile(join(project.folder, path), content)
    await project.run(['build', ...html, ...english])
    const before = await stampFiles(join(project.folder, 'dist'))
    await write('content/guide/bg.md', new Uint8Array([35, 32, 0xff, 0xfe, 10]))
    await write('content/guide/zh.md', `${files['content/guide/zh.md']}\n## 结束\n\n再见。\n`)
    const { status } = await project.run(['build', ...html, ...english])
    expect(status).toBe(1)
    const report = await readReport(project.folder)
    expect(report.diagnostics).toContainEqual(
      expect.objectContaining({ rule: 'document/not-utf8', file: 'content/guide/bg.md', locale: 'bg' }),
    )
    const after = await stampFiles(join(project.folder, 'dist'))
    expect(after['guide/bg.html']).toBe(before['guide/bg.html'])
    expect(after['guide/zh.html']).not.toBe(before['guide/zh.html'])
    expect(report.decks.map(({ locale }) => locale)).toEqual(['ar', 'en', 'zh', 'bg', 'en', 'zh'])
  })

  it('shows a placeholder for a picture that is damaged, and says where it stands', async () => {
    await using project = await createProject({ ...files, 'content/tour/torn.png': tornPicture })
    const text = `${files['content/tour/zh.md']}\n![图](torn.png)\n`
    await writeFile(join(project.folder, 'content/tour/zh.md'), text)
    const { status } = await project.run(['build', 'content/tour', ...english, '--format', 'html'])
    expect(status).toBe(0)
    const { decks, diagnostics } = await readReport(project.folder)
    expect(decks.every(({ failed, outputs }) => !failed && outputs.length === 3)).toBe(true)
    expect(diagnostics.filter(({ rule }) => rule.startsWith('asset/'))).toEqual([
      expect.objectContaining({ rule: 'asset/unusable', locale: 'zh', line: text.split('\n').length - 1 }),
    ])
  })

  it('goes on where a deck cannot be printed, and leaves its earlier PDF in place', async () => {
    // A template that asks for a file which is not part of the deck, where a figure has a caption.
    const template = '<figure{{unit}}>{{#if caption}}<img src="none.png" alt="">{{/if}}</figure>'
    await using project = await createProject({ ...files, 'templates/partials/figure.hbs': template })
    await project.run(['build', 'content/tour', ...english])
    const before = await hashFiles(join(project.folder, 'dist'))
    const text = `${files['content/tour/zh.md']}\n![图](gone.png "标题")\n`
    await writeFile(join(project.folder, 'content/tour/zh.md'), text)
    const { status, stderr } = await project.run(['build', 'content/tour', ...english])
    expect(stderr.replace(/\s+/g, ' ')).toContain(
      'The page asked for `none.png`, which is not part of the deck.',
    )
    expect(stderr).not.toMatch(/^ +at |This is a bug/m)
    expect(status).toBe(1)
    const { decks, diagnostics } = await readReport(project.folder)
    expect(decks.map(({ locale, failed }) => [locale, failed])).toEqual([
      ['bg', false],
      ['en', false],
      ['zh', true],
    ])
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ rule: 'print/failed', deck: 'tour', locale: 'zh' }),
    )
    const after = await hashFiles(join(project.folder, 'dist'))
    expect(after['tour/zh.pdf']).toBe(before['tour/zh.pdf'])
    const written = decks.flatMap(({ outputs }) => outputs.map(({ path, sha256 }) => [path, sha256]))
    expect(written.map(([path]) => path)).toEqual([
      'tour/bg.html',
      'tour/bg.speaker.js',
      'tour/bg.webp',
      'tour/bg.pdf',
      'tour/bg.handout.pdf',
      'tour/en.html',
      'tour/en.speaker.js',
      'tour/en.webp',
      'tour/en.pdf',
      'tour/en.handout.pdf',
      'tour/zh.html',
      'tour/zh.speaker.js',
    ])
    expect(written).toEqual(written.map(([path = '']) => [path, after[path]]))
  })
})

/** A picture whose head is whole, so that its size can be read, and that no browser can show. */
const tornPicture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAAA==', 'base64')
