import { spawn } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { userCacheFolder } from '../../src/browser/user-cache-folder.js'
import { createProject, mainScript } from '../program/run-polydeck.js'

const decks = 1_000

/** What a run takes of the machine at a moment. */
interface Sample {
  /** Decks that are made. */
  readonly made: number
  readonly bytes: number
  readonly openFiles: number
  /** Files and folders that the browser and its driver put aside. */
  readonly aside: number
}

const read = (path: string) => readFile(path, 'utf8').catch(() => '') // it ended meanwhile
const count = async (path: string) => (await readdir(path, { recursive: true }).catch(() => [])).length

/** The processes of a run: itself and all below it. */
async function listProcesses(run: number): Promise<readonly number[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const parents = new Map<number, number>()
  for (const id of ids)
    parents.set(id, Number(/^PPid:\s*(\d+)/m.exec(await read(`/proc/${id}/status`))?.[1] ?? 0))
  const isBelow = (id: number): boolean => id === run || (parents.has(id) && isBelow(parents.get(id) ?? 0))
  return ids.filter(isBelow)
}

async function sample(run: number, folder: string): Promise<Sample> {
  const ids = await listProcesses(run)
  const sizes = await Promise.all(
    // What is shared is counted in parts.
    ids.map(async (id) => Number(/^Pss:\s*(\d+)/m.exec(await read(`/proc/${id}/smaps_rollup`))?.[1] ?? 0)),
  )
  const made = (await readdir(join(folder, 'dist'), { recursive: true }).catch(() => [])).filter((name) =>
    name.endsWith('.pdf'),
  )
  const runs = join(userCacheFolder(process.env, process.platform), 'runs')
  const own = (await readdir(runs).catch(() => [])).filter((name) => name.startsWith(`${run}-`))
  return {
    made: made.length,
    bytes: sizes.reduce((sum, kilobytes) => sum + kilobytes * 1024, 0),
    openFiles: await count(`/proc/${run}/fd`),
    aside: (await Promise.all(own.map((name) => count(join(runs, name))))).reduce((sum, n) => sum + n, 0),
  }
}

const most = (samples: readonly Sample[], of: keyof Sample) => Math.max(...samples.map((one) => one[of]))

it.runIf(process.platform === 'linux')(
  'a thousand decks take hardly more memory, files and space at the end than at the hundredth',
  async () => {
    await using project = await createProject()
    const { writeManyDocuments } = (await import(
      new URL('../../bench/many-documents.mjs', import.meta.url).href
    )) as { writeManyDocuments(folder: string, wanted: object): Promise<void> }
    await writeManyDocuments(join(project.folder, 'content'), { documents: decks, slides: 10 })
    const words = [mainScript, 'build', '--format', 'html,pdf', '--concurrency', '2', '--quiet']
    const child = spawn(process.execPath, words, { cwd: project.folder, stdio: 'ignore' })
    const samples: Sample[] = []
    let status: number | null | undefined
    child.on('exit', (code) => (status = code))
    while (status === undefined) {
      samples.push(await sample(child.pid ?? 0, project.folder))
      await setTimeout(1_000)
    }
    expect(status).toBe(0)
    // Each page's memory rises for twelve decks and falls: what counts is how high it gets.
    const early = samples.filter(({ made }) => made >= 50 && made < 150)
    const late = samples.filter(({ made }) => made >= 900 && made < decks)
    expect(Math.min(early.length, late.length)).toBeGreaterThan(3)
    const grown = Object.fromEntries(
      (['bytes', 'openFiles', 'aside'] as const).map((of) => [of, most(late, of) / most(early, of)]),
    )
    console.info(
      `At deck 1,000 against deck 100: ${JSON.stringify(grown)}, of ${most(late, 'bytes') >> 20} MB`,
    )
    expect(grown['bytes']).toBeLessThan(1.2)
    expect(grown['openFiles']).toBeLessThan(1.3)
    expect(grown['aside']).toBeLessThan(1.5)
  },
  3_000_000,
)
