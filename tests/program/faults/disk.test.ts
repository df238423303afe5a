import { spawnSync } from 'node:child_process'
import { chmod, cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isFull } from '../../is-full.js'
import { hashFiles, listFiles } from '../read-tree.js'
import { createProject, mainScript, type Project } from '../run-polydeck.js'

const talk = (word: string) => `# ${word}\n\n## One\n\n${word}.\n\n## Two\n\n- ${word}\n`
const earlier = { 'content/talk/en.md': talk('Earlier'), 'content/talk/de.md': talk('Früher') }
const later = { 'content/talk/en.md': talk('Later'), 'content/talk/de.md': talk('Später') }
const words = ['build', '--format', 'html,pdf']

let clean: Record<string, string> = {}
let kept: Project
beforeAll(async () => {
  kept = await createProject(earlier)
  await using project = await createProject(later)
  for (const one of [kept, project]) expect((await one.run(words)).status).toBe(0)
  clean = await hashFiles(join(project.folder, 'dist'))
})
afterAll(() => kept[Symbol.asyncDispose]())

/** A project that was built before its documents changed. */
async function createChanged(): Promise<Project> {
  const project = await createProject()
  await cp(kept.folder, project.folder, { recursive: true })
  for (const [path, text] of Object.entries(later)) await writeFile(join(project.folder, path), text)
  return project
}

async function expectToHeal(project: Project): Promise<void> {
  const { status, stderr } = await project.run(words)
  expect(status, stderr).toBe(0)
  expect(await hashFiles(join(project.folder, 'dist'))).toEqual(clean)
  expect((await listFiles(project.folder)).filter((path) => path.endsWith('.tmp'))).toEqual([])
}

/** What is in the output folder that is neither as it was nor as it is to be. */
async function listStrange({ folder }: Project): Promise<readonly string[]> {
  const before = await hashFiles(join(kept.folder, 'dist'))
  const now = await hashFiles(join(folder, 'dist'))
  return Object.entries(now).flatMap(([path, hash]) =>
    [before[path], clean[path]].includes(hash) || path === 'report.json' ? [] : [path],
  )
}

const isRoot = process.getuid?.() === 0

/** Whether a file system in memory can be mounted here. */
const canMount =
  isRoot && spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0

/** Runs a build in a shell, after what is done to its surroundings there. */
function runInShell({ folder }: Project, before: string) {
  const command = `${before}\nexec "${process.execPath}" "${mainScript}" ${words.join(' ')}`
  const isMounting = before.includes('mount ')
  const [program, ...first] = isMounting ? ['unshare', '--mount', 'sh', '-c'] : ['sh', '-c']
  const env = { ...process.env, NO_COLOR: '1' }
  return spawnSync(program ?? 'sh', [...first, command], { cwd: folder, env, encoding: 'utf8' })
}

describe.skipIf(process.platform === 'win32')('a build on a disk', () => {
  it.runIf(isFull)(
    'that lets no file grow further says so with status 3, and leaves what was there',
    async () => {
      await using project = await createChanged()
      // Node.js would be ended by the signal.
      const { status, stderr } = runInShell(project, `trap '' XFSZ\nulimit -f 4`)
      // The browser's memory is files too, so it is the first to fail.
      expect(stderr).toMatch(/could not be written \(EFBIG\)|did not start/)
      expect(status).toBe(3)
      expect(await listStrange(project)).toEqual([])
      await expectToHeal(project)
    },
  )

  const sizes: readonly (readonly [what: string, reason: string, options: string])[] = [
    ['is full', 'ENOSPC', 'size=200k'],
    ...(isFull ? [['gives no further names', 'ENOSPC', 'size=64m,nr_inodes=4'] as const] : []),
  ]
  it.runIf(canMount).each(sizes)(
    'that %s says so with status 3, and the next one makes all',
    async (_, reason, options) => {
      await using project = await createChanged()
      const { status, stderr } = runInShell(project, `mount -t tmpfs -o ${options} none dist`)
      expect(stderr).toContain(`could not be written (${reason})`)
      expect(status).toBe(3)
      expect(await listStrange(project)).toEqual([])
      await expectToHeal(project)
    },
  )

  it.runIf(canMount && isFull)(
    'that is read only says so with status 3, and leaves what was there',
    async () => {
      await using project = await createChanged()
      const before = await hashFiles(join(project.folder, 'dist'))
      const { status, stderr } = runInShell(project, 'mount --bind dist dist\nmount -o remount,ro,bind dist')
      expect(stderr).toContain('could not be written (EROFS)')
      expect(status).toBe(3)
      expect(await hashFiles(join(project.folder, 'dist'))).toEqual(before)
      await expectToHeal(project)
    },
  )

  it.runIf(canMount && isFull)('whose cache is full is as good as one without a cache', async () => {
    await using project = await createChanged()
    await rm(join(project.folder, '.polydeck'), { recursive: true })
    await mkdir(join(project.folder, '.polydeck'))
    const { status, stderr } = runInShell(project, 'mount -t tmpfs -o size=16k none .polydeck')
    expect(status, stderr).toBe(0)
    expect(await hashFiles(join(project.folder, 'dist'))).toEqual(clean)
  })

  it.skipIf(isRoot || !isFull)('that may not be written says so with status 3', async () => {
    await using project = await createChanged()
    await chmod(join(project.folder, 'dist/talk'), 0o555)
    const { status, stderr } = await project.run(words)
    await chmod(join(project.folder, 'dist/talk'), 0o755)
    expect(stderr).toContain('could not be written (EACCES)')
    expect(status).toBe(3)
    await expectToHeal(project)
  })
})

describe.skipIf(process.platform === 'win32' || !isFull)('a build that may open few files', () => {
  it('tells what failed, if anything did, and keeps nothing of it', async () => {
    await using project = await createChanged()
    for (const most of [26, 32, 40, 64]) {
      const { status, stderr } = runInShell(project, `ulimit -n ${most}`)
      // Node.js itself may not start, or the browser.
      expect([0, 1, 3, 134, null], stderr).toContain(status)
      expect(stderr).not.toMatch(/This is a bug/)
      expect(await listStrange(project)).toEqual([])
    }
    await expectToHeal(project)
  })
})
