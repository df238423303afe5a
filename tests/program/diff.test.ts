import { execFileSync, spawnSync } from 'node:child_process'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { devNull } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findHtmlProblems } from './html-problems.js'
import { launchReader } from './open-deck.js'
import { createProject, type Project } from './run-polydeck.js'

const hasGit = spawnSync('git', ['--version']).status === 0
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const noWorkflow = { GITHUB_REPOSITORY: '', GITHUB_SHA: '', GITHUB_SERVER_URL: '' }

const square = (fill: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect width="400" height="300" fill="${fill}"/></svg>`

const walk =
  '# Walk\n\n## Start\n\nWe start early in the morning, when the streets are still empty.\n\n## Arrive\n\nWe arrive late in the evening, when the streets are empty again.\n'

const talk = {
  'content/bread/en.md':
    '# Bread\n\n## Flour\n\nFlour and water are enough.\n\n## Oven\n\n- Heat it.\n- Wait for it.\n\n## Salt\n\n![Salt](pictures/salt.svg)\n\n## End\n\nEat it warm.\n\nNote: Say thanks.\n',
  'content/bread/bg.md':
    '# Хляб\n\n## Брашно\n\nБрашното и водата са достатъчни.\n\n## Фурна\n\n- Загрейте я.\n- Изчакайте.\n\n## Сол\n\n![Сол](pictures/salt.svg)\n\n## Край\n\nЯжте го топъл.\n\nNote: Благодарете.\n',
  'content/bread/zh.md':
    '# 面包\n\n## 面粉\n\n面粉和水就够了。\n\n## 烤箱\n\n- 预热。\n- 等一等。\n\n## 盐\n\n![盐](pictures/salt.svg)\n\n## 结束\n\n趁热吃。\n\nNote: 说谢谢。\n',
  'content/bread/pictures/salt.svg': square('#357'),
  'content/walk/en.md': walk,
  'content/gone/en.md': '# Gone\n\n## Whither\n\nNobody knows where it went.\n',
}

/** What has changed since, as it lies on disk: nothing of it is committed. */
async function changeTalk({ folder }: Project): Promise<void> {
  const edit = async (path: string, from: string, to: string) => {
    const text = await readFile(join(folder, path), 'utf8')
    expect(text).toContain(from)
    await writeFile(join(folder, path), text.replace(from, to))
  }
  await edit(
    'content/bread/en.md',
    'are enough.',
    'are nearly enough; salt makes them bread, and time makes it good.',
  )
  await edit('content/bread/bg.md', 'са достатъчни.', 'почти стигат; солта ги прави хляб.')
  await edit('content/bread/bg.md', '## Фурна', '## Пещ')
  await edit('content/bread/bg.md', 'Благодарете.', 'Благодарете на всички.')
  await edit('content/bread/zh.md', '## 结束\n\n趁热吃。\n\nNote: 说谢谢。\n', '')
  await edit(
    'content/bread/zh.md',
    '## 烤箱',
    '## 酵母\n\n| 酵母 | 克 |\n| --- | --- |\n| 干 | 7 |\n\n## 烤箱',
  )
  await writeFile(join(folder, 'content/bread/pictures/salt.svg'), square('#a31'))
  await rename(join(folder, 'content/walk'), join(folder, 'content/stroll'))
  await edit('content/stroll/en.md', 'early in the morning', 'late in the morning')
  await rm(join(folder, 'content/gone'), { recursive: true })
  await mkdir(join(folder, 'content/fresh'))
  await writeFile(join(folder, 'content/fresh/en.md'), '# Fresh\n\n## One\n\nText.\n')
}

async function createRepository(files: Readonly<Record<string, string>>): Promise<Project> {
  const project = await createProject(files)
  const env = { ...process.env, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1' }
  const git = (...words: string[]) => execFileSync('git', words, { cwd: project.folder, env, stdio: 'pipe' })
  git('init', '-q')
  git('add', '-A')
  git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-qm', 'one')
  return project
}

interface ToldVersion {
  readonly file: string
  readonly pictures: readonly string[]
}

interface ToldDiff {
  readonly decks: readonly {
    readonly deck: string
    readonly locale: string
    readonly status: string
    readonly earlierFile: string | null
    readonly slides: readonly {
      readonly id: string
      readonly kind: string
      readonly before: ToldVersion | null
      readonly after: ToldVersion | null
      readonly onlyNotes: boolean
      readonly changedPictures: readonly string[]
      readonly outdatedIn: readonly string[]
    }[]
  }[]
}

describe.skipIf(!hasGit)('polydeck diff', () => {
  let project: Project
  let told: ToldDiff
  let browser: Browser
  const folder = () => join(project.folder, 'dist/diff')

  beforeAll(async () => {
    project = await createRepository(talk)
    await changeTalk(project)
    await mkdir(folder(), { recursive: true })
    await writeFile(join(folder(), `slide-${'f'.repeat(16)}.webp`), 'of an earlier comparison')
    await writeFile(join(folder(), 'notes.txt'), 'of somebody else')
    const { status, stdout, stderr } = await project.run(['diff', 'HEAD', '--json'], noWorkflow)
    expect(status, stderr).toBe(0)
    expect(stderr).toContain('12 slides changed since `HEAD`')
    expect(stderr).toContain(`Open ${join('dist', 'diff', 'index.html')}`)
    told = JSON.parse(stdout) as ToldDiff
    browser = await launchReader()
  })
  afterAll(async () => {
    await browser.close()
    await project[Symbol.asyncDispose]()
  })

  it('finds exactly the slides that changed, in the order of deck, locale and slide', () => {
    const changes = told.decks.flatMap(({ deck, locale, status, slides }) => [
      ...(status === 'kept' ? [] : [`${deck} ${locale} ${status}`]),
      ...slides.map(({ kind, id }) => `${deck} ${locale} ${kind} ${id}`),
    ])
    expect(changes).toEqual([
      'bread en changed flour',
      'bread en changed salt',
      'bread bg changed flour',
      'bread bg changed oven',
      'bread bg changed salt',
      'bread bg changed end',
      'bread zh new 酵母',
      'bread zh changed salt',
      'bread zh removed end',
      'fresh en new',
      'fresh en new title',
      'fresh en new one',
      'gone en gone',
      'stroll en changed start',
    ])
    expect(told.decks.find(({ deck }) => deck === 'stroll')?.earlierFile).toBe(join('content/walk/en.md'))
  })

  it('knows what of a slide changed, and which translations do not follow', () => {
    const slideOf = (locale: string, id: string) =>
      told.decks
        .find((deck) => deck.deck === 'bread' && deck.locale === locale)
        ?.slides.find((one) => one.id === id)
    expect(slideOf('en', 'flour')?.outdatedIn).toEqual(['zh'])
    expect(slideOf('zh', 'salt')?.changedPictures).toEqual(['pictures/salt.svg'])
    expect(slideOf('bg', 'end')?.onlyNotes).toBe(true)
  })

  it('draws no other slide, and leaves alone what it did not write', async () => {
    const slides = told.decks.flatMap((deck) => deck.slides)
    const named = slides.flatMap(({ before, after }) => [
      ...(before?.pictures ?? []),
      ...(after?.pictures ?? []),
    ])
    for (const { before, after } of slides) {
      expect(before?.pictures ?? ['new']).toHaveLength(1)
      expect(after?.pictures ?? ['gone']).toHaveLength(1)
    }
    expect((await readdir(folder())).sort()).toEqual(
      [...new Set([...named, 'index.html', 'notes.txt'])].sort(),
    )
    const page = await readFile(join(folder(), 'index.html'), 'utf8')
    const shown = [...page.matchAll(/<img src="([^"]+)"/g)].map(([, name = '']) => name)
    expect(shown.sort()).toEqual([...named].sort())
    // Red in place of blue: it is read from the revision, not from disk.
    const salt = slides.find(({ id }) => id === 'salt')
    expect(salt?.before?.pictures).not.toEqual(salt?.after?.pictures)
  })

  const open = async (options: BrowserContextOptions = {}, hash = '') => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
    const page = await context.newPage()
    const errors: string[] = []
    const requests: string[] = []
    page.on('console', (message) => errors.push(message.text()))
    page.on('request', (request) => requests.push(request.url()))
    await page.goto(pathToFileURL(join(folder(), 'index.html')).href + hash)
    return { page, errors, requests, [Symbol.asyncDispose]: () => context.close() }
  }

  it.each(['light', 'dark'] as const)(
    'gives a page that breaks no rule of WCAG 2.2 AA, in %s',
    async (colorScheme) => {
      await using opened = await open({ colorScheme })
      await opened.page.evaluate(axe)
      const found = await opened.page.evaluate(async (tags) => {
        const { axe } = window as unknown as { axe: typeof import('axe-core') }
        const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags } })
        return violations.map(
          ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary}`,
        )
      }, tags)
      expect(found).toEqual([])
      expect(opened.errors).toEqual([])
    },
  )

  it('gives a page that shows its pictures from the file system, and asks for nothing else', async () => {
    await using opened = await open()
    const widths = await opened.page.evaluate(async () => {
      const pictures = [...document.images]
      for (const one of pictures) one.loading = 'eager'
      await Promise.all(pictures.map((one) => one.decode()))
      return pictures.map(({ naturalWidth }) => naturalWidth)
    })
    expect(new Set(widths)).toEqual(new Set([1280]))
    expect(opened.requests.filter((address) => !address.startsWith('file:'))).toEqual([])
  })

  it('gives a page that breaks no rule of HTML', async () => {
    expect(await findHtmlProblems(await readFile(join(folder(), 'index.html'), 'utf8'))).toEqual([])
  })

  it('gives a page that can be narrowed to a locale and to kinds, without a script', async () => {
    await using opened = await open()
    const { page } = opened
    const shown = () => page.locator('.slide:visible .title').allTextContents()
    await page.getByRole('navigation').getByRole('link', { name: 'български' }).click()
    expect(await shown()).toEqual(['Брашно', 'Пещ', 'Сол', 'Край'])
    await page.getByRole('link', { name: 'all locales' }).click()
    await page.getByRole('checkbox', { name: 'changed' }).uncheck()
    await page.getByRole('checkbox', { name: 'new' }).uncheck()
    expect(await shown()).toEqual(['结束'])
    await page.goto(page.url().replace(/#.*/, '#l.zh'))
    expect(await shown()).toEqual(['结束'])
  })

  it('gives a page that needs no scrolling sideways on a phone', async () => {
    await using opened = await open({ viewport: { width: 360, height: 720 } })
    expect(await opened.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  })

  it('links lines to the repository in a workflow, and to files elsewhere', async () => {
    const page = async () => (await readFile(join(folder(), 'index.html'), 'utf8')).replaceAll('&#x3D;', '=')
    expect(await page()).toContain(
      '<a href="../../content/bread/bg.md"><code>content/bread/bg.md:3</code></a>',
    )
    const workflow = { GITHUB_SERVER_URL: 'https://git.example', GITHUB_REPOSITORY: 'o/r', GITHUB_SHA: 'abc' }
    const { status } = await project.run(['diff', 'HEAD', '-l', 'bg', '-q'], workflow)
    expect(status).toBe(0)
    expect(await page()).toContain('href="https://git.example/o/r/blob/abc/content/bread/bg.md?plain=1#L3"')
    expect(await page()).toMatch(
      /href="https:\/\/git\.example\/o\/r\/blob\/[0-9a-f]{40}\/content\/bread\/bg\.md\?plain=1#L3"/,
    )
    expect(await page()).not.toContain('zh.md:')
  })
})

describe('polydeck diff', () => {
  it.each([
    ['a revision that there is not', ['diff', 'nowhere'], 'The repository has no revision `nowhere`.'],
    [
      'what would be an option of git',
      ['diff', '--', '--output=x'],
      'The repository has no revision `--output=x`.',
    ],
  ])('ends with 2 for %s', async (_, words, message) => {
    if (!hasGit) return
    await using project = await createRepository({ 'content/a/en.md': '# A\n' })
    const { status, stderr } = await project.run(words)
    expect(stderr).toContain(message)
    expect([status, await readdir(project.folder)]).toEqual([2, ['.git', 'content']])
  })

  it('ends with 2 where there is no repository, and where there is no git', async () => {
    await using project = await createProject({ 'content/a/en.md': '# A\n' })
    const { status, stderr } = await project.run(['diff', 'main'])
    expect(stderr).toContain(
      'What changed since `main` cannot be told: the documents lie in no git repository.',
    )
    expect(status).toBe(2)
    await mkdir(join(project.folder, '.git'))
    const without = await project.run(['diff', 'main'], { PATH: project.folder })
    expect(without.stderr).toContain('cannot be told: git is not installed.')
    expect(without.status).toBe(2)
  })

  it.skipIf(!hasGit)('ends with 2 for a revision whose files a partial clone lacks', async () => {
    await using project = await createRepository({ 'content/a/en.md': '# A\n', 'content/a/bg.md': '# Б\n' })
    const named = ['rev-parse', 'HEAD:content/a/bg.md']
    const blob = execFileSync('git', named, { cwd: project.folder }).toString().trim()
    await rm(join(project.folder, '.git/objects', blob.slice(0, 2), blob.slice(2)))
    const { status, stderr } = await project.run(['diff', 'HEAD'])
    expect(stderr).toContain('The repository does not hold `content/a/bg.md` as of `HEAD`.')
    expect(status).toBe(2)
  })

  it.skipIf(!hasGit)('says that nothing changed, and ends with 0', async () => {
    await using project = await createRepository({ 'content/a/en.md': '# A\n\n## B\n\nText.\n' })
    const { status, stderr } = await project.run(['diff', 'HEAD'])
    expect(stderr).toContain('No slide changed since `HEAD`.')
    expect(status).toBe(0)
    expect(await readdir(join(project.folder, 'dist/diff'))).toEqual(['index.html'])
  })

  it('keeps its folder from decks', async () => {
    await using project = await createProject({ 'content/diff/en.md': '# A\n', 'content/b/en.md': '# B\n' })
    const { status, stderr } = await project.run(['check'])
    expect(stderr).toContain('A deck may not be called `diff`.')
    expect(status).toBe(1)
  })
})
