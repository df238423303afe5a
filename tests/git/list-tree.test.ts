import { execFileSync, spawnSync } from 'node:child_process'
import { devNull } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listTree } from '../../src/git/list-tree.js'
import { createFolder } from '../temporary-folder.js'

const hasGit = spawnSync('git', ['--version']).status === 0

describe.skipIf(!hasGit)('the files of a commit', () => {
  const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.org']

  it('are those below a folder, without links and names that lead elsewhere', async () => {
    await using folder = await createFolder({ 'talk/en.md': '# A\n', 'talk/за.md': '# Б\n', 'top.md': '#' })
    const env = { ...process.env, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1' }
    const git = (words: readonly string[], input?: string) =>
      execFileSync('git', words, { cwd: folder.path, env, input, stdio: 'pipe' }).toString().trim()
    git(['init', '-q'])
    git(['add', '-A'])
    const blob = git(['hash-object', '-w', '--stdin'], '../../secret')
    git(['update-index', '--add', '--cacheinfo', `120000,${blob},talk/link.md`])
    git([...author, 'commit', '-qm', 'one'])
    const commit = git(['rev-parse', 'HEAD'])
    const files = await listTree(join(folder.path, 'talk'), commit)
    expect(files?.map(({ path }) => path)).toEqual(['en.md', 'за.md'])
    // What no git would commit, but a forged pack may hold.
    const inner = git(['mktree'], `100644 blob ${blob}\tx.md\n`)
    const forged = git(
      ['mktree'],
      `040000 tree ${inner}\t..\n100644 blob ${blob}\ta\\b.md\n100644 blob ${blob}\tok.md\n`,
    )
    const bad = git([...author, 'commit-tree', forged, '-m', 'two'])
    expect((await listTree(folder.path, bad))?.map(({ path }) => path)).toEqual(['ok.md'])
    expect(await listTree(folder.path, '0'.repeat(40))).toBeUndefined()
  })
})
