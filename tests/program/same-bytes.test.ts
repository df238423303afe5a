import { cp, mkdir, readFile } from 'node:fs/promises'
import { homedir, hostname } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashFiles, listFiles } from './read-tree.js'
import { createProject, type Project } from './run-polydeck.js'

const demo = fileURLToPath(new URL('../../content', import.meta.url))

interface Build {
  /** Folder that the documents lie in, below the project's. */
  readonly below: string
  readonly words: readonly string[]
  readonly variables: Readonly<Record<string, string>>
}

const builds: readonly Build[] = [
  {
    below: '.',
    words: ['--concurrency', '1'],
    variables: { TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  },
  {
    below: 'a/b c/d',
    words: ['--concurrency', '4'],
    variables: { TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C', USER: 'nobody' },
  },
]

let projects: readonly Project[] = []
const distOf = (index: number) => join(projects[index]?.folder ?? '', builds[index]?.below ?? '', 'dist')

beforeAll(async () => {
  projects = await Promise.all(builds.map(() => createProject()))
  for (const [index, { below, words, variables }] of builds.entries()) {
    const project = projects[index]
    if (project === undefined) throw new Error('no project')
    const folder = join(project.folder, below)
    await mkdir(folder, { recursive: true })
    await cp(demo, join(folder, 'content'), { recursive: true })
    const all = [
      'build',
      join(folder, 'content'),
      '-o',
      distOf(index),
      '-l',
      'en,zh',
      '--source-locale',
      'en',
      '--pdf-notes',
      ...words,
    ]
    const { status, stderr } = await project.run(all, { SOURCE_DATE_EPOCH: '', ...variables })
    expect(status, stderr).toBe(0)
  }
})
afterAll(async () => {
  await Promise.all(projects.map((project) => project[Symbol.asyncDispose]()))
})

describe('two builds of the same documents', () => {
  it('give the same files, byte for byte, in other folders, time zones, languages, and with other concurrency', async () => {
    const [first, second] = [await hashFiles(distOf(0)), await hashFiles(distOf(1))]
    expect(Object.keys(first).filter((path) => path.endsWith('.pdf')).length).toBeGreaterThan(1)
    expect(second).toEqual(first)
  })

  it('hold no path, name or time of the machine', async () => {
    const today = new Date().toISOString().slice(0, 10)
    const secrets = [
      projects[0]?.folder ?? '',
      homedir(),
      `D:${today.replaceAll('-', '')}`,
      `${today}T`,
      hostname(),
    ].filter(({ length }) => length > 5)
    for (const path of await listFiles(distOf(0))) {
      const text = await readFile(join(distOf(0), path), 'latin1')
      expect(
        secrets.filter((secret) => text.includes(secret)),
        path,
      ).toEqual([])
    }
  })
})
