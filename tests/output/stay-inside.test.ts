import { lstat, mkdir, readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hasOutput, removeOutput, removeStale, writeOutput } from '../../src/output/write-file.js'
import { createFolder } from '../temporary-folder.js'
import { createHash } from 'node:crypto'

const refusal = { code: 'output-not-writable', message: expect.stringContaining('leads out') as string }

/** An output folder `dist` beside a folder of somebody else's, with a link in it for each pair of target and name. */
async function withLinks(links: readonly (readonly [target: string, name: string])[]) {
  const folder = await createFolder({ 'dist/own/en.html': 'own', 'other/en.html': 'theirs' })
  const dist = join(folder.path, 'dist')
  for (const [target, name] of links) await symlink(target, join(dist, name))
  const theirs = () => readFile(join(folder.path, 'other/en.html'), 'utf8')
  return { folder, dist, theirs, [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]() }
}

describe('the output folder', () => {
  it('may be a link itself', async () => {
    await using folder = await createFolder({ 'elsewhere/readme.txt': '' })
    await symlink('elsewhere', join(folder.path, 'dist'))
    await writeOutput(join(folder.path, 'dist'), 'talk/en.html', 'new')
    expect(await readFile(join(folder.path, 'elsewhere/talk/en.html'), 'utf8')).toBe('new')
  })

  it.each([
    ['to a file outside', '../../other/en.html', 'new'],
    ['to a file outside that holds the same', '../../other/en.html', 'theirs'],
    ['to nothing', '../../other/none.html', 'new'],
  ])('replaces an output that is a link %s, and does not follow it', async (_, target, content) => {
    await using made = await withLinks([[target, 'own/es.html']])
    await writeOutput(made.dist, 'own/es.html', content)
    expect((await lstat(join(made.dist, 'own/es.html'))).isFile()).toBe(true)
    expect(await made.theirs()).toBe('theirs')
    expect(await hasOutput(join(made.dist, '..'), 'other/none.html')).toBe(false)
  })

  it.each([
    ['a folder that is a link', [['../other', 'talk']], 'talk/en.html'],
    [
      'a folder that is a link to another',
      [
        ['../other', 'first'],
        ['first', 'talk'],
      ],
      'talk/en.html',
    ],
    ['a folder below one that is a link', [['../other', 'course']], 'course/one/en.html'],
    ['a folder that is a link to the folder above', [['..', 'talk']], 'talk/other/en.html'],
    ['a folder that is a link to nothing', [['../none', 'talk']], 'talk/en.html'],
    ['the folder of shared files as a link', [['../other', 'assets']], 'assets/en.html'],
    ['its name', [], '../other/en.html'],
    ['its name, later', [], 'own/../../other/en.html'],
  ] as const)('writes and removes nothing that %s leads out to', async (_, links, path) => {
    await using made = await withLinks(links)
    await expect(writeOutput(made.dist, path, 'new')).rejects.toMatchObject(refusal)
    await expect(removeOutput(made.dist, path)).rejects.toMatchObject(refusal)
    const sha256 = createHash('sha256').update('theirs').digest('hex')
    expect(await removeStale(made.dist, [{ path, sha256 }])).toEqual([])
    expect(await made.theirs()).toBe('theirs')
    expect(await hasOutput(made.folder.path, 'none')).toBe(false)
  })

  it('may have a folder that is a link to one of its own', async () => {
    await using made = await withLinks([['own', 'talk']])
    await mkdir(join(made.dist, 'own/one'))
    await writeOutput(made.dist, 'talk/one/en.html', 'new')
    expect(await readFile(join(made.dist, 'own/one/en.html'), 'utf8')).toBe('new')
  })
})
