import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RunningBrowser } from '../../../src/browser/start-browser.js'
import { resolveBuildConfig } from '../../../src/config/resolve-build-config.js'
import { DeckError } from '../../../src/diagnostics/deck-error.js'
import { isFull } from '../../is-full.js'
import { hashFiles, stampFiles } from '../read-tree.js'
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
  typeof import('../../../src/pipeline/start-build-browser.js')

let lib: Lib
let browser: RunningBrowser

beforeAll(async () => {
  const load = (name: string) => import(new URL(`../../../lib/pipeline/${name}.js`, import.meta.url).href)
  lib = { ...(await load('rebuild')), ...(await load('start-build-browser')) } as Lib
  browser = lib.startBuildBrowser({})
})

afterAll(async () => {
  await browser[Symbol.asyncDispose]()
})

/** Builds the project; what stopped the run is an answer too. */
async function build(folder: string) {
  const surroundings = { folder, environment: {}, packageFolder, processors: 2 }
  try {
    const config = await resolveBuildConfig([], {}, surroundings)
    // One browser serves all builds.
    const lent: RunningBrowser = { ...browser, [Symbol.asyncDispose]: () => Promise.resolve() }
    return await lib.rebuild(config, { progress: () => undefined, browser: lent })
  } catch (error) {
    if (error instanceof Error && error.name === 'DeckError') return (error as DeckError).code
    throw error
  }
}

/** What the same project gives where nothing was ever built. */
async function buildClean(folder: string) {
  const aside = async (from: string, to: string) => {
    for (const name of ['dist', '.polydeck'])
      await rename(join(folder, from + name), join(folder, to + name)).catch(() => undefined) // not there
  }
  await mkdir(join(folder, 'aside'), { recursive: true })
  await aside('', 'aside/')
  const result = await build(folder)
  const tree = await hashFiles(join(folder, 'dist')).catch(() => ({}))
  for (const name of ['dist', '.polydeck']) await rm(join(folder, name), { recursive: true, force: true })
  await aside('aside/', '')
  return { result, tree }
}

async function createProject() {
  const folder = await mkdtemp(join(tmpdir(), 'polydeck-incremental-'))
  for (const place of [folder, `${folder}.beginning`]) {
    for (const [path, text] of Object.entries(beginning)) {
      await mkdir(dirname(join(place, path)), { recursive: true })
      await writeFile(join(place, path), text)
    }
  }
  return {
    folder,
    [Symbol.asyncDispose]: async () => {
      await rm(folder, { recursive: true })
      await rm(`${folder}.beginning`, { recursive: true })
    },
  }
}

/** Makes each edit in turn and holds what a build makes of it against what a clean one does. */
async function holdAgainstClean(edits: readonly Edit[]): Promise<void> {
  await using project = await createProject()
  const { folder } = project
  expect(await build(folder)).toMatchObject({ isFirst: true, rebuilt: { length: 5 } })
  for (const { apply } of edits) {
    await apply(folder)
    const result = await build(folder)
    const clean = await buildClean(folder)
    if (typeof result === 'string' || typeof clean.result === 'string') {
      expect(result).toEqual(clean.result)
      continue
    }
    expect(await hashFiles(join(folder, 'dist')), edits.map(({ name }) => name).join('; ')).toEqual(
      clean.tree,
    )
    expect(result.report).toEqual(clean.result.report)
    expect([result.remarks, result.minutes]).toEqual([clean.result.remarks, clean.result.minutes])
    await holdStill(folder)
  }
}

/** A build of what did not change makes nothing, writes nothing, and tells the same. */
async function holdStill(folder: string): Promise<void> {
  const stamps = async () => [
    await stampFiles(join(folder, 'dist')),
    await stampFiles(join(folder, '.polydeck')),
  ]
  const before = await stamps()
  const again = await build(folder)
  expect(again).toMatchObject({ rebuilt: [], removed: [] })
  expect(await stamps()).toEqual(before)
}

describe('a build after edits', () => {
  it(
    'gives what a clean build gives, whatever was edited, and nothing is made twice',
    { timeout: 1_200_000 },
    async () => {
      const sequence = fc.array(anyEdit, { minLength: 3, maxLength: 6 })
      const property = fc.asyncProperty(sequence, holdAgainstClean)
      await fc.assert(property, { numRuns: isFull ? 60 : 2, endOnFailure: !isFull })
    },
  )
})
