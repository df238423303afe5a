import { readFile, stat, symlink } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { copyOutput, type Source } from '../../src/output/copy-output.js'
import { createFolder } from '../temporary-folder.js'

const sourceOf = (...pieces: readonly string[]): Source => {
  const whole = Buffer.from(pieces.join(''))
  return {
    size: whole.length,
    sha256: createHash('sha256').update(whole).digest('hex'),

    read: async function* () {
      for (const piece of pieces) yield Buffer.from(piece)
    },
  }
}

describe('a large file', () => {
  it('is copied piece by piece, and left alone where it is there', async () => {
    await using folder = await createFolder({})
    const source = sourceOf('one', 'two')
    expect(await copyOutput(folder.path, 'assets/a.mp4', source)).toEqual({
      path: 'assets/a.mp4',
      bytes: 6,
      sha256: source.sha256,
    })
    const target = join(folder.path, 'assets/a.mp4')
    expect(await readFile(target, 'utf8')).toBe('onetwo')
    const { ino } = await stat(target)
    await copyOutput(folder.path, 'assets/a.mp4', source)
    expect((await stat(target)).ino).toBe(ino)
  })

  it('is written whole or not at all', async () => {
    await using folder = await createFolder({})
    const changed = { ...sourceOf('one'), sha256: sourceOf('two').sha256 }
    await expect(copyOutput(folder.path, 'a.mp4', changed)).rejects.toThrow('changed while it was copied')
    await expect(stat(join(folder.path, 'a.mp4'))).rejects.toThrow()
  })

  it('takes the place of a link, and does not leave the folder', async () => {
    await using folder = await createFolder({ 'own.txt': 'mine' })
    await symlink(join(folder.path, 'own.txt'), join(folder.path, 'a.mp4'))
    await copyOutput(folder.path, 'a.mp4', sourceOf('film'))
    expect(await readFile(join(folder.path, 'own.txt'), 'utf8')).toBe('mine')
    await expect(copyOutput(folder.path, '../a.mp4', sourceOf('film'))).rejects.toThrow('leads out')
  })
})
