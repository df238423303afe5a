import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { blobName } from '../../src/git/blob-name.js'
import { openObjectReader } from '../../src/git/object-reader.js'
import { openRepository } from '../../src/git/open-repository.js'
import { readHistory } from '../../src/git/read-history.js'
import { createStage, hasGit } from '../tracking/scripted-repository.js'

const names = ['plain.md', 'with space.md', 'ünï "quoted".md', '-dash.md', ':colon.md', '[a]*.md']

describe.skipIf(!hasGit)('a repository (needs git)', () => {
  it('gives files of any name, empty and large ones, in whatever order they are asked for', async () => {
    await using stage = await createStage()
    stage.init()
    const contents = names.map((_, index) => 'x\n'.repeat(index * 60_000))
    for (const [index, name] of names.entries()) writeFileSync(join(stage.root, name), contents[index] ?? '')
    const head = stage.commit()
    await using reader = openObjectReader(stage.root)
    const blobs = await Promise.all(names.map((name) => reader.find(head, name)))
    expect(blobs).toEqual(contents.map((content) => blobName(Buffer.from(content), head)))
    const texts = await Promise.all(blobs.map((blob) => reader.read(blob ?? '')))
    expect(texts.map((text) => text?.toString())).toEqual(contents)
    expect(await reader.find(head, 'none.md')).toBeUndefined()
    expect(await reader.find(head, 'line\nbreak.md')).toBeUndefined()
    expect(await reader.find('0'.repeat(40), 'plain.md')).toBeUndefined()
    expect(await reader.read('1'.repeat(40))).toBeUndefined()
  })

  it('gives the history of each document under the names that it had', async () => {
    await using stage = await createStage()
    stage.init()
    const first = stage.commit(
      Object.fromEntries(names.map((name) => [name, `# ${name}\n\n${'text\n'.repeat(9)}`])),
    )
    stage.git('mv', '--', 'with space.md', 'moved.md')
    const second = stage.commit()
    const repository = await openRepository(stage.root)
    if ('reason' in repository) throw new Error(repository.reason)
    const { history, complaint } = await readHistory(repository, ['moved.md', ...names.slice(2)])
    expect(complaint).toBeUndefined()
    const commits = (name: string) => history.get(name)?.map(({ commit }) => commit)
    expect(commits('moved.md')).toEqual([second])
    expect(commits('with space.md')).toEqual([first])
    for (const name of names.slice(2)) expect(commits(name)).toEqual([first])
    expect(history.has('plain.md')).toBe(false)
  })

  it('is found from a folder in it, and not from the variables of a hook that runs the program', async () => {
    await using stage = await createStage()
    stage.init()
    const head = stage.commit({ 'docs/a.md': '# A\n' })
    process.env.GIT_DIR = '/nowhere'
    try {
      const repository = await openRepository(join(stage.root, 'docs'))
      expect(repository).toMatchObject({ prefix: 'docs/', head })
    } finally {
      delete process.env.GIT_DIR
    }
  })

  it('may have no commit yet, or use the other hash', async () => {
    await using stage = await createStage()
    stage.init()
    expect(await openRepository(stage.root)).toEqual({ reason: 'the git repository has no commit yet' })
    await using other = await createStage({ 'a.md': '# A\n' })
    execFileSync('git', ['init', '-q', '--object-format=sha256'], { cwd: other.root })
    const head = other.commit()
    await using reader = openObjectReader(other.root)
    expect(await reader.find(head, 'a.md')).toBe(blobName(Buffer.from('# A\n'), head))
  })
})
