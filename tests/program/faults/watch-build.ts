import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { cp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { userCacheFolder } from '../../../src/browser/user-cache-folder.js'
import { hashFiles, listFiles } from '../read-tree.js'
import { createProject, mainScript, type Project } from '../run-polydeck.js'

/** The parts of a build that it can be stopped in. */
export const phases = ['reading', 'measuring', 'writing', 'printing', 'closing'] as const
export type Phase = (typeof phases)[number]

/** A build that goes on, whose processes are its own group. */
export interface RunningBuild {
  readonly pid: number
  /** Resolves once the build is in that part, or over. */
  reached(phase: Phase): Promise<void>
  readonly ended: Promise<{ readonly status: number | null; readonly signal: NodeJS.Signals | null }>
  told(): string
}

const words = ['build', '--format', 'html,pdf', '--concurrency', '2']

/** Starts a build in a folder. */
export function startBuild(folder: string, more: readonly string[] = []): RunningBuild {
  const child = spawn(process.execPath, [mainScript, ...words, ...more], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  let text = ''
  child.stderr.setEncoding('utf8').on('data', (part: string) => (text += part))
  const ended = new Promise<{ status: number | null; signal: NodeJS.Signals | null }>((resolve) =>
    child.on('close', (status, signal) => resolve({ status, signal })),
  )
  let isOver = false
  void ended.then(() => (isOver = true))
  const reached = async (phase: Phase) => {
    // What is told of the last step is that it printed.
    const sign = phase === 'closing' ? /^Printing/m : new RegExp(`^${phase}`, 'im')
    while (!isOver && !sign.test(text)) await setTimeout(5)
    if (phase === 'closing') while (!isOver && !isWritten(folder)) await setTimeout(2)
  }
  return { pid: child.pid ?? 0, reached, ended, told: () => text }
}

/** Whether the report of the documents as they are now is there: then all that is left is to close. */
function isWritten(folder: string): boolean {
  try {
    return readFileSync(join(folder, 'dist/report.json'), 'utf8').includes('Later')
  } catch {
    return false
  }
}

/** The processes of a run's browser: their temporary folder names the run. Only Linux tells. */
export function browsersOf(pid: number): readonly string[] {
  const all = process.platform === 'linux' ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : []
  return all.filter((one) => {
    try {
      return new RegExp(`TMPDIR=[^\\0]*/${pid}-[0-9a-f]{6}\\0`).test(
        readFileSync(`/proc/${one}/environ`, 'latin1'),
      )
    } catch {
      return false
    }
  })
}

/** Waits until nothing is left of a run's browser, 5 s at most; gives what is left then. */
export async function waitForBrowsers(pid: number): Promise<readonly string[]> {
  for (let waited = 0; waited < 5_000 && browsersOf(pid).length > 0; waited += 50) await setTimeout(50)
  return browsersOf(pid)
}

const runs = join(userCacheFolder(process.env, process.platform), 'runs')

/** The temporary folders of a run. */
export async function foldersOf(pid: number): Promise<readonly string[]> {
  const names = await readdir(runs).catch((): readonly string[] => [])
  return names.filter((name) => name.startsWith(`${pid}-`))
}

const text = (word: string) => `# ${word} talk\n\n## One\n\n${word} text.\n\n## Two\n\n- ${word}\n- Point\n`
const documents = (word: string) => ({
  'content/talk/en.md': text(word),
  'content/talk/de.md': text(`${word} auf Deutsch`),
  'content/talk/es.md': text(`${word} en español`),
})

/** A project that was built, and whose documents changed since. */
export interface Bed extends AsyncDisposable {
  readonly project: Project
  /** Sets the project back to where it was built from the documents before, and these changed. */
  reset(): Promise<void>
  /** What there is that is neither of the build before nor of the one after: torn files, temporary ones. */
  listStrange(): Promise<readonly string[]>
  /** Builds what is left, and gives what is other than a clean build made it. */
  heal(): Promise<readonly string[]>
}

/** Builds of the documents before and after, to hold against what is left of a build that did not come to its end. */
export async function createBed(): Promise<Bed> {
  const [project, clean, kept] = await Promise.all([
    createProject(documents('Earlier')),
    createProject(documents('Later')),
    createProject(),
  ])
  const first = await project.run(words)
  const second = await clean.run(words)
  if (first.status !== 0 || second.status !== 0) throw new Error(first.stderr + second.stderr)
  await cp(project.folder, kept.folder, { recursive: true })
  const [before, after] = await Promise.all([
    hashFiles(join(project.folder, 'dist')),
    hashFiles(join(clean.folder, 'dist')),
  ])
  return {
    project,
    reset: async () => {
      for (const name of ['dist', '.polydeck', 'content'])
        await rm(join(project.folder, name), { recursive: true, force: true })
      await cp(kept.folder, project.folder, { recursive: true })
      await cp(join(clean.folder, 'content'), join(project.folder, 'content'), { recursive: true })
    },
    listStrange: async () => {
      const now = await hashFiles(join(project.folder, 'dist'))
      return Object.entries(now).flatMap(([path, hash]) =>
        [before[path], after[path]].includes(hash) || path.endsWith('.tmp') ? [] : [path],
      )
    },
    heal: async () => {
      const { status, stderr } = await project.run(words)
      if (status !== 0) return [stderr]
      const now = await hashFiles(join(project.folder, 'dist'))
      const left = (await listFiles(project.folder)).filter((path) => path.endsWith('.tmp'))
      const names = [...new Set([...Object.keys(now), ...Object.keys(after)])]
      return [...left, ...names.filter((path) => now[path] !== after[path])]
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all([project, clean, kept].map((one) => one[Symbol.asyncDispose]()))
    },
  }
}
