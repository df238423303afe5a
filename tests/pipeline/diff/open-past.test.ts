import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { devNull } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageFolder } from '../../../src/config/package-folder.js'
import { resolveBuildConfig, type BuildOptions } from '../../../src/config/resolve-build-config.js'
import { openPast } from '../../../src/pipeline/diff/open-past.js'
import { createFolder } from '../../temporary-folder.js'

const hasGit = spawnSync('git', ['--version']).status === 0

/** A commit of these files, and the configuration for some inputs in their folder. */
async function commitFiles(files: Readonly<Record<string, string>>, inputs: readonly string[]) {
  const folder = await createFolder(files)
  const env = { ...process.env, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1' }
  const git = (...words: string[]) => execFileSync('git', words, { cwd: folder.path, env, stdio: 'pipe' })
  git('init', '-q')
  git('add', '-A')
  git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-qm', 'one')
  const open = async (options: BuildOptions = {}) =>
    openPast(
      folder.path,
      'HEAD',
      await resolveBuildConfig(inputs, options, {
        folder: folder.path,
        environment: {},
        packageFolder,
        processors: 1,
      }),
    )
  return { folder, open, [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]() }
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort()

const documents = {
  '.gitignore': 'drafts/\n',
  'content/a/en.md': '# A\n',
  'content/a/p/one.png': '1',
  'content/a/p/one.bg.png': '2',
  'content/a/p/one.0123abcd.bg.png': '3',
  'content/a/p/bg/one.png': '4',
  'content/a/p/two.png': '5',
  'content/a/p/one.txt': '6',
  'other/b.md': '# B\n',
}

describe.skipIf(!hasGit)('a project as it was', () => {
  it('holds the documents of the inputs, until it is closed', async () => {
    await using project = await commitFiles(documents, ['content', 'new'])
    await rm(join(project.folder.path, 'content/a/en.md'))
    const past = await project.open({ locale: 'en' })
    expect(filesIn(past.root)).toEqual(['.gitignore', 'content/a/en.md'])
    expect(past.config).toMatchObject({ root: past.root, inputs: [join(past.root, 'content')] })
    expect(past.config).not.toHaveProperty('locales')
    expect(past.pathOf(join(past.root, 'content/a/en.md'))).toBe('content/a/en.md')
    // Where the next run finds it, if this one is killed.
    expect(basename(dirname(past.root))).toMatch(new RegExp(`^${process.pid}-[0-9a-f]{6}$`))
    await past[Symbol.asyncDispose]()
    expect(existsSync(dirname(past.root))).toBe(false)
  })

  it('holds all documents where a pattern finds them', async () => {
    await using project = await commitFiles(documents, ['content'])
    await using past = await project.open({ pattern: '{deck}.{locale}.md' })
    expect(filesIn(past.root)).toContain('other/b.md')
  })

  it('holds what documents include, and what that includes', async () => {
    const files = {
      'talk/en.md': '# A\n\n<!-- include: ../parts/a.md -->\n',
      'parts/a.md': '--8<-- "code/b.py"\n',
      'parts/code/b.py': 'pass\n',
      'parts/c.md': 'not included\n',
    }
    await using project = await commitFiles(files, ['talk'])
    await using past = await project.open()
    expect(filesIn(past.root)).toEqual(['parts/a.md', 'parts/code/b.py', 'talk/en.md'])
  })

  it('gets the pictures that are named, and those of their locales', async () => {
    await using project = await commitFiles(documents, ['content'])
    await using past = await project.open()
    await past.fetchPictures(['p/one.png', 'https://example.org/two.png?x', '%', ''])
    expect(filesIn(join(past.root, 'content/a/p'))).toEqual([
      'bg/one.png',
      'one.0123abcd.bg.png',
      'one.bg.png',
      'one.png',
      'two.png',
    ])
  })

  it('takes from disk what Git LFS keeps, if it is still the same', async () => {
    const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
    const pointer = (text: string) =>
      `version https://git-lfs.github.com/spec/v1\noid sha256:${hashOf(text)}\nsize ${text.length}\n`
    const kept = { 'a/en.md': '# A\n', 'a/same.png': pointer('same'), 'a/other.png': pointer('other') }
    await using project = await commitFiles(kept, ['.'])
    await writeFile(join(project.folder.path, 'a/same.png'), 'same')
    await writeFile(join(project.folder.path, 'a/other.png'), 'another now')
    await using past = await project.open()
    await past.fetchPictures(['same.png', 'other.png'])
    expect(filesIn(past.root)).toEqual(['a/en.md', 'a/same.png'])
  })
})
