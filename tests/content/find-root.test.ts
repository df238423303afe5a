import { mkdir, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findRoot } from '../../src/content/find-root.js'
import { createFolder } from '../temporary-folder.js'

async function rootOf(inputs: readonly string[], gitFolder?: string): Promise<string> {
  await using folder = await createFolder(['a/b/one.md', 'a/b/two.md', 'a/c/three.md', 'ab/four.md'])
  if (gitFolder !== undefined) await mkdir(join(folder.path, gitFolder, '.git'))
  return relative(folder.path, await findRoot(inputs.map((input) => join(folder.path, input))))
}

describe('findRoot', () => {
  it.each([
    [['a/b/one.md'], 'a/b'],
    [['a/b'], 'a/b'],
    [['a/b/one.md', 'a/b/two.md'], 'a/b'],
    [['a/b/one.md', 'a/c/three.md'], 'a'],
    [['a/b', 'a'], 'a'],
    [['a', 'a/b'], 'a'],
    [['a', 'ab'], ''],
    [['a/missing'], 'a/missing'],
  ])('of %j is their common folder, %j', async (inputs, expected) => {
    expect(await rootOf(inputs)).toBe(expected)
  })

  it('is the top of the git work tree that holds them', async () => {
    expect(await rootOf(['a/b/one.md'], 'a')).toBe('a')
    expect(await rootOf(['a/b', 'ab'], '.')).toBe('')
  })

  it('takes the file that a work tree of its own has for the top as well', async () => {
    await using folder = await createFolder(['a/b/one.md'])
    await writeFile(join(folder.path, 'a/.git'), 'gitdir: /elsewhere\n')
    expect(await findRoot([join(folder.path, 'a/b')])).toBe(join(folder.path, 'a'))
  })
})
