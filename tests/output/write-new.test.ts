import { readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeNew } from '../../src/output/write-new.js'
import { createFolder } from '../temporary-folder.js'

describe('writeNew', () => {
  it('writes a file that is not there, and leaves one that is', async () => {
    await using temporary = await createFolder({})
    const folder = temporary.path
    expect(await writeNew(folder, { path: 'a/b.md', content: { text: 'x' } })).toBe(true)
    expect(await writeNew(folder, { path: 'a/b.md', content: { text: 'y' } })).toBe(false)
    const copy = { path: 'a/b.md', content: { copyOf: join(folder, 'a/b.md') } }
    expect(await writeNew(folder, copy)).toBe(false)
    expect(await readFile(join(folder, 'a/b.md'), 'utf8')).toBe('x')
  })

  it('follows no link, and leads nowhere else', async () => {
    await using temporary = await createFolder({})
    await using other = await createFolder({})
    const folder = temporary.path
    await writeFile(join(other.path, 'mine.md'), 'mine')
    await symlink(other.path, join(folder, 'link'))
    await symlink(join(other.path, 'none.md'), join(folder, 'dangling.md'))
    await expect(writeNew(folder, { path: 'link/new.md', content: { text: 'x' } })).rejects.toThrow(
      'leads out',
    )
    await expect(writeNew(folder, { path: '../new.md', content: { text: 'x' } })).rejects.toThrow('leads out')
    expect(await writeNew(folder, { path: 'dangling.md', content: { text: 'x' } })).toBe(false)
  })
})
