import { execFileSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { homedir, hostname, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isFull } from '../is-full.js'
import { hashFiles, listFiles } from './read-tree.js'
import { createProject, mainScript, type Project } from './run-polydeck.js'

/** The deck of features has what other decks have. */
const demo = fileURLToPath(new URL(isFull ? '../../content' : '../../content/features', import.meta.url))
const formats = 'html,pdf,handout,article,standalone,png'
/** Of PDFs and pictures a few pages tell as much as all. */
const pages = isFull ? [] : ['--pages', '1-8']

/** What differs from a usual build. */
interface Variation {
  readonly what: string
  /** Folder that the documents lie in, below the project's. */
  readonly below?: string
  readonly words?: readonly string[]
  readonly variables?: Readonly<Record<string, string>>
  /** Copies the documents, where it does not happen as usual. */
  readonly copy?: (from: string, to: string) => Promise<void>
  /** Runs in each Node.js before the program. */
  readonly preload?: string
  /** A command that runs the program. */
  readonly through?: readonly string[]
}

/** A clock that is two years ahead, in whatever asks for the time. */
const otherClock = `const past = 2 * 366 * 86400e3
const Real = Date
globalThis.Date = class Date extends Real {
  constructor(...words) { words.length === 0 ? super(Real.now() + past) : super(...words) }
  static now() { return Real.now() + past }
}`

const oneProcessor = `const os = require('node:os')
os.availableParallelism = () => 1
os.cpus = () => [{ model: 'other', speed: 1, times: {} }]
os.hostname = () => 'other-host'
require('node:module').syncBuiltinESMExports()`

/** Files in the order in which a folder does not list them. */
async function copyBackwards(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  const entries = await readdir(from, { withFileTypes: true })
  for (const entry of entries.sort((one, other) => (one.name < other.name ? 1 : -1)))
    await (entry.isDirectory() ? copyBackwards : cp)(join(from, entry.name), join(to, entry.name))
}

const variations: readonly Variation[] = [
  { what: 'another path, with spaces and other letters', below: 'a/b c/дек 集' },
  { what: 'a clock that is two years ahead', preload: otherClock },
  {
    what: 'one deck at a time, in another time zone and language',
    words: ['--concurrency', '1'],
    variables: { TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' },
  },
  { what: 'another time zone', variables: { TZ: 'America/St_Johns' } },
  { what: 'no language', variables: { LANG: 'C', LC_ALL: 'C', LANGUAGE: '' } },
  { what: 'files that nobody else may read', through: ['sh', '-c', 'umask 0077 && exec "$0" "$@"'] },
  {
    what: 'another user',
    variables: { USER: 'nobody', LOGNAME: 'nobody', USERNAME: 'nobody', HOME: 'HOME' },
  },
  { what: 'four decks at a time', words: ['--concurrency', '4'] },
  { what: 'documents that were written in another order', copy: copyBackwards },
  { what: 'one processor on another machine', preload: oneProcessor },
]

const tried = isFull ? variations : variations.slice(0, 3)

let home = ''
let usual: Project
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'polydeck-home-'))
  usual = await createProject()
  await build(usual, { what: 'nothing' })
})
afterAll(async () => {
  await usual[Symbol.asyncDispose]()
  await rm(home, { recursive: true })
})

/** Builds the demo in a project, and gives the folder of its outputs. */
async function build(project: Project, variation: Variation): Promise<string> {
  const { below = '.', words = [], copy = (from, to) => cp(from, to, { recursive: true }) } = variation
  const folder = join(project.folder, below)
  await mkdir(folder, { recursive: true })
  await copy(demo, join(folder, 'content'))
  const all = [
    'build',
    join(folder, 'content'),
    '-o',
    join(folder, 'dist'),
    '-l',
    isFull ? 'en,zh,ja' : 'en,ja',
    '--format',
    formats,
  ]
  const env = await environmentOf(project, variation)
  const [command = '', ...before] = [...(variation.through ?? []), process.execPath, mainScript]
  execFileSync(
    command,
    [...before, ...all, '--source-locale', 'en', '--pdf-notes', '--quiet', ...pages, ...words],
    {
      cwd: project.folder,
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  return join(folder, 'dist')
}

async function environmentOf(project: Project, { variables = {}, preload }: Variation) {
  const options = [process.env['NODE_OPTIONS'] ?? '']
  if (preload !== undefined) {
    await writeFile(join(project.folder, 'preload.cjs'), preload)
    options.push(`--require ${join(project.folder, 'preload.cjs')}`)
  }
  const own = variables['HOME'] === undefined ? {} : { HOME: home, XDG_CACHE_HOME: join(home, 'cache') }
  return { ...process.env, SOURCE_DATE_EPOCH: '', NODE_OPTIONS: options.join(' '), ...variables, ...own }
}

const distOf = ({ folder }: Project) => join(folder, 'dist')

describe('the outputs of the same documents', () => {
  it('are there in every format', async () => {
    const endings = (await listFiles(distOf(usual))).map((path) => path.replace(/^.*?\./, '.'))
    for (const ending of ['html', 'pdf', 'handout.pdf', 'article.html', 'standalone.html'])
      expect(endings.filter((one) => one === `.${ending}`).length, ending).toBeGreaterThan(1)
    expect(endings.filter((one) => one.endsWith('png')).length).toBeGreaterThan(isFull ? 40 : 14)
  })

  it.each(tried)('are the same, byte for byte, with $what', async (variation) => {
    await using project = await createProject()
    const dist = await build(project, variation)
    expect(await hashFiles(dist)).toEqual(await hashFiles(distOf(usual)))
  })

  it.runIf(isFull)('are the same when they are all made anew', async () => {
    const before = await hashFiles(distOf(usual))
    await build(usual, { what: 'force', words: ['--force'] })
    expect(await hashFiles(distOf(usual))).toEqual(before)
  })

  it('hold no path, name or time of the machine', async () => {
    const today = new Date().toISOString().slice(0, 10)
    const all = [usual.folder, dirname(mainScript), homedir(), `D:${today.replaceAll('-', '')}`, `${today}T`]
    const secrets = [...all, hostname()].filter(({ length }) => length > 5)
    for (const path of await listFiles(distOf(usual))) {
      const text = await readFile(join(distOf(usual), path), 'latin1')
      expect(
        secrets.filter((secret) => text.includes(secret)),
        path,
      ).toEqual([])
    }
  })

  // Nothing is clamped to the clock's time: that would give other bytes tomorrow.
  it.runIf(isFull)('bear the date that was asked for, also where that is to come', async () => {
    const variables = { SOURCE_DATE_EPOCH: '4102444800' }
    await using project = await createProject()
    const pdf = await readFile(join(await build(project, { what: 'date', variables }), demoPdf))
    expect(pdf.toString('latin1')).toContain('/CreationDate (D:21000101000000')
    await using later = await createProject()
    const other = await build(later, { what: 'date', variables, preload: otherClock })
    expect((await readFile(join(other, demoPdf))).equals(pdf)).toBe(true)
  })
})

const demoPdf = 'azure-machine-learning/en.pdf'
