import { spawn } from 'node:child_process'
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { findBrowser } from '../../../src/browser/find-browser.js'
import { userCacheFolder } from '../../../src/browser/user-cache-folder.js'
import { ownMark } from '../../../src/cache/process-mark.js'
import { isFull } from '../../is-full.js'
import { hashFiles, hashOf, listFiles, stampFiles } from '../read-tree.js'
import { createProject, mainScript, type Project } from '../run-polydeck.js'

const talk = (title: string) => `# ${title}\n\n## One\n\nText.\n\n## Two\n\n- ${title}\n`
const documents = { 'content/talk/en.md': talk('Talk'), 'content/talk/bg.md': talk('Беседа') }
const words = ['build', '--format', 'html']

async function builtProject(): Promise<Project & { readonly tree: Record<string, string> }> {
  const project = await createProject(documents)
  expect((await project.run(words)).status).toBe(0)
  return { ...project, tree: await hashFiles(join(project.folder, 'dist')) }
}

const flip = (bytes: Buffer, at: number) => bytes.map((byte, index) => (index === at ? byte ^ 1 : byte))

const damages: readonly (readonly [name: string, damage: (path: string) => Promise<void>])[] = [
  ['cut off', async (path) => writeFile(path, (await readFile(path)).subarray(0, 30))],
  ['emptied', (path) => writeFile(path, '')],
  ['flipped at its beginning', async (path) => writeFile(path, flip(await readFile(path), 1))],
  [
    'flipped in the middle',
    async (path) => {
      const bytes = await readFile(path)
      await writeFile(path, flip(bytes, Math.floor(bytes.length / 2)))
    },
  ],
  ['zeroed', async (path) => writeFile(path, Buffer.alloc((await readFile(path)).length))],
  ['of a later version', (path) => writeFile(path, sealed({ format: 99, decks: [] }))],
  ['in another form', (path) => writeFile(path, '{"format":99,"decks":[]}')],
  ['somebody else’s', (path) => writeFile(path, 'a shopping list\n')],
  ['lost', (path) => rm(path)],
  [
    'a folder',
    async (path) => {
      await rm(path)
      await mkdir(path)
    },
  ],
]

/** A value under a seal that is right. */
const sealed = (value: unknown) => {
  const body = JSON.stringify(value)
  return `${hashOf(Buffer.from(body))}\n${body}`
}

/** The kinds of files below `.polydeck`, by the beginnings of their paths, and all of them. */
const places = isFull ? ['builds/', 'store/records/', 'store/contents/', 'run.json', ''] : ['']

describe('a damaged cache', () => {
  it.each(isFull ? damages : damages.filter((_, index) => index % 5 === 0))(
    'does no harm where its files are %s',
    async (name, damage) => {
      await using project = await builtProject()
      const cache = join(project.folder, '.polydeck')
      for (const place of places) {
        const files = (await listFiles(cache)).filter((path) => path.startsWith(place))
        expect(files).not.toEqual([])
        for (const path of files) await damage(join(cache, path))
        await rm(join(project.folder, 'dist/talk/bg.html'), { force: true })
        const answer = await project.run(words)
        expect(answer.status, answer.stderr).toBe(0)
        expect(await hashFiles(join(project.folder, 'dist'))).toEqual(project.tree)
        // Nobody reads what the last run tells of itself, and what is lost or of another version is not damaged; but a content has no version.
        const isOther = name === 'of a later version' && place !== 'store/contents/'
        const isTold = place !== 'run.json' && name !== 'lost' && !isOther
        if (isTold) expect(answer.stderr).toMatch(/files? that earlier builds had kept (was|were) damaged/)
        const told: unknown = JSON.parse(await readFile(join(cache, 'run.json'), 'utf8'))
        expect(told).toMatchObject({ healed: isTold ? expect.any(Number) : 0 })
      }
    },
  )

  it('is made anew where it is a file, and does without where that cannot be', async () => {
    await using project = await builtProject()
    await rm(join(project.folder, '.polydeck'), { recursive: true })
    await writeFile(join(project.folder, '.polydeck'), 'a file')
    for (const run of ['first', 'second']) {
      expect((await project.run(words)).status, run).toBe(0)
      expect(await hashFiles(join(project.folder, 'dist'))).toEqual(project.tree)
    }
  })

  it.skipIf(process.getuid?.() === 0)('that may not be written is of use all the same', async () => {
    await using project = await builtProject()
    const cache = join(project.folder, '.polydeck')
    await chmod(cache, 0o555)
    const answer = await project.run(words)
    await chmod(cache, 0o755)
    expect(answer.stderr).toMatch(/Nothing to make/)
  })
})

describe('several builds', () => {
  it.runIf(isFull)('are right twenty times, two at a time, with a lock that was left', async () => {
    await using project = await builtProject()
    const [document, lock] = ['content/talk/bg.md', '.polydeck/lock'].map((path) =>
      join(project.folder, path),
    )
    for (let pair = 0; pair < 20; pair++) {
      await writeFile(document ?? '', talk(`Беседа ${pair}`))
      // Of a process whose number was given to another one, which runs.
      const left = { ...ownMark(), started: 'before', token: 'its own' }
      if (pair % 4 === 3 && ownMark().started !== undefined) await writeFile(lock ?? '', JSON.stringify(left))
      const answers = await Promise.all([1, 2].map(() => project.run(words)))
      expect(answers.map(({ status }) => status)).toEqual([0, 0])
      expect(await readFile(join(project.folder, 'dist/talk/bg.html'), 'utf8')).toContain(`Беседа ${pair}<`)
    }
    await writeFile(document ?? '', documents['content/talk/bg.md'])
    expect((await project.run(words)).status).toBe(0)
    expect(await hashFiles(join(project.folder, 'dist'))).toEqual(project.tree)
  })

  it('in one folder wait for each other, and all of them give the same', async () => {
    await using project = await createProject(documents)
    const answers = await Promise.all([1, 2, 3].map(() => project.run([...words, '--json'])))
    expect(answers.map(({ status }) => status)).toEqual([0, 0, 0])
    const made = answers.map(
      ({ stdout }) => (JSON.parse(stdout) as { run: { rebuilt: unknown[] } }).run.rebuilt.length,
    )
    // Whoever came first made all; the others had nothing to do.
    expect(made.sort()).toEqual([0, 0, 2])
    expect(await readdir(join(project.folder, '.polydeck'))).not.toContain('lock')
  })

  it('of which one is killed leave nothing torn, and the next one gives what a clean one does', async () => {
    await using project = await builtProject()
    const document = join(project.folder, 'content/talk/bg.md')
    let owner: number | undefined
    for (const wait of [60, 250, 450]) {
      await writeFile(document, talk(`Беседа ${wait}`))
      const child = spawn(process.execPath, [mainScript, ...words], { cwd: project.folder, stdio: 'ignore' })
      await setTimeout(wait)
      child.kill('SIGKILL')
      owner = child.pid
      const page = await readFile(join(project.folder, 'dist/talk/bg.html'), 'utf8')
      expect(page).toMatch(/<\/html>\s*$/)
    }
    // As one leaves it that is killed while it writes.
    await writeFile(join(project.folder, 'dist/talk/bg.html.4242-0123abcd.tmp'), 'half a pa')
    const lock = JSON.stringify({ pid: owner, host: hostname(), token: 'its own' })
    await writeFile(join(project.folder, '.polydeck/lock'), lock)
    await writeFile(document, documents['content/talk/bg.md'])
    expect((await project.run(words)).status).toBe(0)
    expect(await hashFiles(join(project.folder, 'dist'))).toEqual(project.tree)
    expect((await listFiles(project.folder)).filter((path) => path.endsWith('.tmp'))).toEqual([])
  })
})

describe('a file that changes while it is built', () => {
  it('is built again by the next build, whenever it was read', async () => {
    await using project = await builtProject()
    const document = join(project.folder, 'content/talk/bg.md')
    await writeFile(document, talk('Беседа 1'))
    const running = project.run([...words, '--json'])
    let isRunning = true
    void running.finally(() => (isRunning = false))
    for (let edit = 2; isRunning; edit++) {
      await writeFile(document, talk(`Беседа ${edit}`))
      await setTimeout(20)
    }
    // It may have been read when it was just emptied, and that is said.
    expect([0, 1]).toContain((await running).status)
    await writeFile(document, documents['content/talk/bg.md'])
    expect((await project.run(words)).status).toBe(0)
    expect(await hashFiles(join(project.folder, 'dist'))).toEqual(project.tree)
  })
})

describe('files of others', () => {
  it('in the output folder stay, and so does what was changed by hand and is not needed any more', async () => {
    await using project = await builtProject()
    const at = (path: string) => join(project.folder, path)
    await writeFile(at('dist/talk/mine.txt'), 'mine')
    await writeFile(at('dist/talk/bg.html'), 'my own page')
    await rm(at('content/talk/bg.md'))
    const answer = await project.run(words)
    expect(answer.stderr).toMatch(/en: .*\nRemoved \d+ files? that nothing makes any more/)
    expect(await readFile(at('dist/talk/mine.txt'), 'utf8')).toBe('mine')
    expect(await readFile(at('dist/talk/bg.html'), 'utf8')).toBe('my own page')
    expect(await listFiles(at('dist/talk'))).not.toContain('bg.webp')
  })

  it('in a folder that a deck leaves keep it there', async () => {
    await using project = await createProject({ ...documents, 'content/tour/en.md': talk('Tour') })
    await project.run(words)
    const at = (path: string) => join(project.folder, path)
    await rm(at('content/tour'), { recursive: true })
    await project.run(words)
    expect(await readdir(at('dist'))).not.toContain('tour')
  })
})

/** A program that starts the usual browser, and leaves a mark where it does. */
async function markingBrowser(mark: string): Promise<string> {
  const cacheFolder = userCacheFolder(process.env, process.platform)
  const { path, environment } = await findBrowser({ environment: process.env, cacheFolder })
  const variables = Object.entries(environment).map(([name, value]) => `export ${name}='${value}'`)
  return ['#!/bin/sh', ...variables, `touch '${mark}'`, `exec '${path}' "$@"`, ''].join('\n')
}

describe('what changed is told', () => {
  it('on the terminal, to programs, and in run.json', async () => {
    await using project = await builtProject()
    await writeFile(join(project.folder, 'content/talk/bg.md'), talk('Беседа').replace('Text.', 'Текст.'))
    const answer = await project.run([...words, '--json'])
    expect(answer.stderr).toMatch(/^bg: 1 slide changed: One$/m)
    expect(answer.stderr).toMatch(/^Built 1 deck in .*; 1 did not change$/m)
    const rebuilt = [{ deck: 'talk', locale: 'bg', why: '1 slide changed: One' }]
    expect(JSON.parse(answer.stdout)).toMatchObject({ run: { rebuilt, removed: [] } })
    const run = await readFile(join(project.folder, '.polydeck/run.json'), 'utf8')
    expect(JSON.parse(run)).toMatchObject({ rebuilt, kept: 1, removed: [] })
  })

  it('and where nothing did, nothing is written and no browser is started', async () => {
    await using project = await builtProject()
    const browser = join(project.folder, 'browser')
    await writeFile(browser, await markingBrowser(join(project.folder, 'started')), { mode: 0o755 })
    const build = (...more: readonly string[]) => project.run([...words, '--browser-path', browser, ...more])
    expect((await build()).status).toBe(0)
    expect(await listFiles(project.folder)).toContain('started')
    await rm(join(project.folder, 'started'))
    const stamps = () => stampFiles(project.folder)
    const before = await stamps()
    const answer = await build()
    expect(answer.stderr).toMatch(/^Nothing to make: 2 decks are up to date, in \d+ m?s$/m)
    expect(await stamps()).toEqual(before)
    const forced = await build('--force')
    expect(forced.stderr).toMatch(/^en: asked for$/m)
    expect(await hashFiles(join(project.folder, 'dist'))).toEqual(project.tree)
  })
})
