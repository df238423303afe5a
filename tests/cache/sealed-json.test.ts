import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSealed, writeSealed, writeSealedDurably } from '../../src/cache/sealed-json.js'
import { createFolder } from '../temporary-folder.js'

describe('a sealed file', () => {
  it.each([writeSealed, writeSealedDurably])(
    'is read as it was written, and not where a letter changed',
    async (write) => {
      await using folder = await createFolder({})
      const path = join(folder.path, 'below/it.json')
      write(path, { word: 'whole' })
      expect(readSealed(path)).toEqual({ word: 'whole' })
      // Still JSON, and of the right form.
      await writeFile(path, (await readFile(path, 'utf8')).replace('whole', 'whale'))
      expect(readSealed(path)).toBeUndefined()
    },
  )

  it('takes the place of a folder that has its name', async () => {
    await using folder = await createFolder({ 'it.json/inside.txt': 'x' })
    const path = join(folder.path, 'it.json')
    let damaged = 0
    expect(readSealed(path, () => damaged++)).toBeUndefined()
    expect(damaged).toBe(1)
    writeSealed(path, { word: 'whole' })
    expect(readSealed(path, () => damaged++)).toEqual({ word: 'whole' })
    expect(damaged).toBe(1)
  })

  it('is not damaged where it is not there', async () => {
    await using folder = await createFolder({})
    readSealed(join(folder.path, 'it.json'), () => expect.unreachable())
  })
})
