import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RunningBrowser } from '../../../src/browser/start-browser.js'
import { resolveBuildConfig } from '../../../src/config/resolve-build-config.js'
import type { DeckError } from '../../../src/diagnostics/deck-error.js'
import { isFull } from '../../is-full.js'
import { hashFiles } from '../read-tree.js'
import { anyEdit, type Edit } from './edits.js'

const packageFolder = fileURLToPath(new URL('../../../', import.meta.url))

const tour = (title: string, text: string) =>
  `# ${title}\n\n## One\n\n${text}\n\n![Hill](pictures/hill.svg)\n\n## Two\n\n- ${text}\n- ${title}\n\nNote: ${text}\n`

const beginning: Readonly<Record<string, string>> = {
  'content/guide/en.md': tour('Guide', 'Come along.'),
  'content/guide/bg.md': tour('Ръководство', 'Елате.'),
  'content/guide/zh.md': tour('指南', '一起来吧。'),
  'content/tour/en.md': tour('Tour', 'This way.'),
  'content/tour/bg.md': tour('Обиколка', 'Насам.'),
  'content/guide/pictures/hill.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><path d="M0 0h40v20z"/></svg>',
  'themes/own/theme.css': '.slide { background: rgb(1, 2, 3); color: white }\n',
  'polydeck.config.json': '{ "formats": ["html"] }',
}

type Lib = typeof import('../../../src/pipeline/rebuild.js') &
  typeof import('../../../src/pipeline/live/open-live.js') &
  typeof import('../../../src/pipeline/start-build-browser.js')

let lib: Lib
let browser: RunningBrowser

beforeAll(async () => {
  const load = (name: string) => import(new URL(`../../../lib/pipeline/${name}.js`, import.meta.url).href)
  lib = {
    ...(await load('rebuild')),
    ...(await load('live/open-live')),
    ...(await load('start-build-browser')),
  } as Lib
  browser = lib.startBuildBrowser({})
})

afterAll(async () => {
  await browser[Symbol.asyncDispose]()
})

/** One browser serves all. */
const lent = (): RunningBrowser => ({ ...browser, [Symbol.asyncDispose]: () => Promise.resolve() })

const configOf = (folder: string) =>
  resolveBuildConfig([], {}, { folder, environment: {}, packageFolder, processors: 2, freeBytes: 4e9 })

/** What something gives, or the code of what stopped it. */
async function orCode<T>(work: () => Promise<T>): Promise<T | string> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Error && error.name === 'DeckError') return (error as DeckError).code
    throw error
  }
}

/** A folder that is removed in the end. */
async function openFolder(name: string) {
  const folder = await mkdtemp(join(tmpdir(), name))
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) }
}

async function createProject() {
  const project = await openFolder('polydeck-live-')
  const { folder } = project
  const places = [folder, `${folder}.beginning`]
  for (const place of places) {
    for (const [path, text] of Object.entries(beginning)) {
      await mkdir(dirname(join(place, path)), { recursive: true })
      await writeFile(join(place, path), text)
    }
  }
  return {
    folder,
    [Symbol.asyncDispose]: async () => {
      for (const place of places) await rm(place, { recursive: true, force: true })
    },
  }
}

/** The decks' pages that a clean build of the project makes, by their paths. */
async function buildClean(project: string) {
  await using copy = await openFolder('polydeck-clean-')
  await cp(project, copy.folder, { recursive: true })
  const built = await orCode(async () =>
    lib.rebuild(await configOf(copy.folder), { progress: () => undefined, browser: lent() }),
  )
  if (typeof built === 'string') return built
  const tree = await hashFiles(join(copy.folder, 'dist'))
  return Object.fromEntries(
    built.report.decks
      .filter(({ failed }) => !failed)
      .map(({ deck, locale }) => [`${deck}/${locale}.html`, tree[`${deck}/${locale}.html`]]),
  )
}

/** Makes each edit in turn, and holds the decks of a project that stays open against those of a clean build. */
async function holdAgainstClean(edits: readonly Edit[]): Promise<void> {
  await using project = await createProject()
  await using outputs = await openFolder('polydeck-live-outputs-')
  await using live = lib.openLive(lent())
  const refresh = async () => live.refresh({ ...(await configOf(project.folder)), outFolder: outputs.folder })
  for (const { apply } of [{ apply: () => Promise.resolve() }, ...edits]) {
    await apply(project.folder)
    const state = await orCode(refresh)
    const clean = await buildClean(project.folder)
    if (typeof state === 'string' || typeof clean === 'string') {
      expect(state).toEqual(clean)
      continue
    }
    for (const { deck, locale } of state.decks) await live.make({ deck, locale }, 'html')
    const made = await hashFiles(outputs.folder)
    const pages = Object.fromEntries(Object.keys(clean).map((path) => [path, made[path]]))
    expect(pages, edits.map(({ name }) => name).join('; ')).toEqual(clean)
  }
}

describe('a project that stays open', () => {
  it(
    'shows the decks that a clean build makes, whatever was edited before',
    { timeout: 1_200_000 },
    async () => {
      const sequence = fc.array(anyEdit, { minLength: 3, maxLength: 6 })
      const property = fc.asyncProperty(sequence, holdAgainstClean)
      await fc.assert(property, { numRuns: isFull ? 60 : 1, endOnFailure: !isFull })
    },
  )
})
