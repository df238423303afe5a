import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { fileURLToPath } from 'node:url'
import type { Worker } from 'node:worker_threads'
import type * as Start from '../../../src/browser/start-browser.js'
import { type TimeLimits, usualTimeLimits } from '../../../src/browser/time-limits.js'
import { userCacheFolder } from '../../../src/browser/user-cache-folder.js'
import type * as Folders from '../../../src/cache/run-folder.js'
import { resolveBuildConfig } from '../../../src/config/resolve-build-config.js'
import type { BuildResult } from '../../../src/model/build.js'
import type * as Rebuild from '../../../src/pipeline/rebuild.js'
import { isFull } from '../../is-full.js'
import { hashFiles } from '../read-tree.js'
import { createProject, type Project } from '../run-polydeck.js'
import { browsersOf, waitForBrowsers } from './watch-build.js'

const lib = (path: string) => new URL(`../../../lib/${path}.js`, import.meta.url).href
const packageFolder = fileURLToPath(new URL('../../../', import.meta.url))
const cacheFolder = userCacheFolder(process.env, process.platform)

type RunningBrowser = Start.RunningBrowser
let tools: typeof Start & typeof Folders & typeof Rebuild
beforeAll(async () => {
  // The thread of the browser's driver is a compiled file.
  const paths = ['browser/start-browser', 'cache/run-folder', 'pipeline/rebuild']
  const loaded: unknown[] = await Promise.all(paths.map((path) => import(lib(path)) as Promise<unknown>))
  tools = Object.assign({}, ...loaded) as typeof tools
})

const talk = (word: string) => `# ${word}\n\n## One\n\n${word}.\n\n## Two\n\n- ${word}\n`
const files = {
  'content/talk/de.md': talk('Deutsch'),
  'content/talk/en.md': talk('English'),
  'content/talk/es.md': talk('Español'),
}

/** Hits the browser before a call for the Spanish deck, so many times. */
function hitting(browser: RunningBrowser, times: number, hit: () => void): RunningBrowser {
  let left = times
  return {
    ...browser,
    openDeckPage: async (site, entry) => {
      const page = await browser.openDeckPage(site, entry)
      if (site.locale !== 'es') return page
      return {
        ...page,
        inspect: (slides) => {
          const answer = page.inspect(slides)
          if (left-- > 0) hit()
          return answer
        },
      }
    },
  }
}

interface Hit {
  readonly times: number
  readonly hit: () => void
  readonly limits?: Partial<TimeLimits>
}

/** Builds one deck after the other in a real browser that is hit. */
async function buildHit({ folder }: Project, { times, hit, limits }: Hit): Promise<BuildResult> {
  await using runs = tools.createRunFolder([join(cacheFolder, 'runs')])
  const browser = tools.startBrowser({
    environment: process.env,
    cacheFolder,
    temporaryFolder: runs?.path ?? '',
    timeLimits: { ...usualTimeLimits, ...limits },
  })
  const surroundings = { folder, environment: {}, packageFolder, processors: 2 }
  const config = await resolveBuildConfig([], { root: folder }, surroundings)
  return await tools.rebuild(
    { ...config, root: folder, formats: new Set(['html', 'pdf']), concurrency: 1 },
    { browser: hitting(browser, times, hit), progress: () => undefined },
  )
}

const signalAll = (signal: NodeJS.Signals) => () => {
  for (const pid of browsersOf(process.pid)) process.kill(Number(pid), signal)
}

/** What is told of decks that failed. */
const failuresOf = ({ report }: BuildResult) =>
  report.diagnostics.filter(({ rule }) => rule === 'print/failed').map(({ deck, locale }) => [deck, locale])

const failed = ({ report }: BuildResult) =>
  report.decks.filter((deck) => deck.failed).map(({ locale }) => locale)

describe.skipIf(process.platform !== 'linux')('a deck whose browser', () => {
  it('dies once is made in another one, as if nothing had been', async () => {
    await using project = await createProject(files)
    await using clean = await createProject(files)
    const result = await buildHit(project, { times: 1, hit: signalAll('SIGKILL') })
    expect([failuresOf(result), failed(result)]).toEqual([[], []])
    expect(await waitForBrowsers(process.pid)).toEqual([])
    expect((await clean.run(['build', '--format', 'html,pdf'])).status).toBe(0)
    const [made, wanted] = await Promise.all(
      [project, clean].map(({ folder }) => hashFiles(join(folder, 'dist/talk'))),
    )
    expect(made).toEqual(wanted)
  })

  it('dies each time fails alone and by name; nothing of it is kept, and the next build makes it', async () => {
    await using project = await createProject(files)
    const result = await buildHit(project, { times: 9, hit: signalAll('SIGKILL') })
    expect([failuresOf(result), failed(result)]).toEqual([[['talk', 'es']], ['es']])
    const next = await buildHit(project, { times: 0, hit: () => undefined })
    expect(failed(next)).toEqual([])
    expect(next.rebuilt.map(({ locale }) => locale)).toEqual(['es'])
  })

  it.runIf(isFull)('hangs is given up after a time, and made in another one', async () => {
    await using project = await createProject(files)
    const limits = { call: 1_500, callPerMillion: 0, page: 3_000, end: 500 }
    const result = await buildHit(project, { times: 1, hit: signalAll('SIGSTOP'), limits })
    expect([failuresOf(result), failed(result)]).toEqual([[], []])
    expect(await waitForBrowsers(process.pid)).toEqual([])
  })
})

describe('a thread of the driver that dies', () => {
  it('takes its decks with it once: they are made in a new one', async () => {
    await using project = await createProject(files)
    const threads: Worker[] = []
    const onWorker = (worker: Worker) => void threads.push(worker)
    process.on('worker', onWorker)
    const result = await buildHit(project, { times: 1, hit: () => void threads[0]?.terminate() })
    process.removeListener('worker', onWorker)
    expect(threads).toHaveLength(2)
    expect([failuresOf(result), failed(result)]).toEqual([[], []])
    expect(await waitForBrowsers(process.pid)).toEqual([])
  })
})

describe.skipIf(process.platform === 'win32')('a program that is no browser', () => {
  it.runIf(isFull)(
    'and dies at its start ends the run with status 3, by name, and leaves what was there',
    async () => {
      await using project = await createProject(files)
      const build = ['build', '--format', 'html']
      expect((await project.run(build)).status).toBe(0)
      const before = await hashFiles(join(project.folder, 'dist'))
      await writeFile(join(project.folder, 'content/talk/es.md'), talk('Otra'))
      const browser = join(project.folder, 'browser')
      await writeFile(browser, '#!/bin/sh\nexit 1\n', { mode: 0o755 })
      const { status, stderr } = await project.run([...build, '--browser-path', browser])
      expect(status).toBe(3)
      expect(stderr).toContain(browser)
      expect(await hashFiles(join(project.folder, 'dist'))).toEqual(before)
    },
  )
})
