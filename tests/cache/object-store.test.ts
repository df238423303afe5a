import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sha256Of } from '../../src/cache/digest-files.js'
import { openObjectStore } from '../../src/cache/object-store.js'
import { listFiles } from '../program/read-tree.js'
import { createFolder } from '../temporary-folder.js'

const bytes = Buffer.from('the same talk in thirty languages')
const name = sha256Of(bytes)
const isText = (value: unknown): value is string => typeof value === 'string'

async function filledStore() {
  const folder = await createFolder({})
  const filled = openObjectStore(join(folder.path, 'store'))
  writeFileSync(join(folder.path, 'output'), bytes)
  filled.keep(name, join(folder.path, 'output'))
  filled.note('record', 'noted')
  await filled.settle()
  return { ...folder, store: openObjectStore(join(folder.path, 'store')) }
}

describe('the store', () => {
  it('gives back contents by their hash and records by their key', async () => {
    await using folder = await filledStore()
    const { store } = folder
    expect(await store.find(name)).toEqual(bytes)
    expect(store.recall('record', isText)).toBe('noted')
    expect(await store.find(sha256Of('other'))).toBeUndefined()
    expect(store.recall('other', isText)).toBeUndefined()
    expect(store.recall('record', (value): value is number => typeof value === 'number')).toBeUndefined()
  })

  it.each([
    ['cut off', (content: Buffer) => content.subarray(0, content.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    [
      'flipped',
      (content: Buffer) => Buffer.from(content.map((byte, index) => (index === 9 ? byte ^ 4 : byte))),
    ],
    ['of another program', () => Buffer.from('{"future":true}')],
  ])('gives nothing where its files are %s', async (_, damage) => {
    await using folder = await filledStore()
    const { store } = folder
    for (const path of (await listFiles(folder.path)).filter((one) => one !== 'output')) {
      const whole = readFileSync(join(folder.path, path))
      writeFileSync(join(folder.path, path), damage(whole))
    }
    expect(await store.find(name)).toBeUndefined()
    expect(store.recall('record', isText)).toBeUndefined()
    writeFileSync(join(folder.path, 'output'), bytes)
    store.keep(name, join(folder.path, 'output'))
    store.note('record', 'again')
    await store.settle()
    expect(await store.find(name)).toEqual(bytes)
    expect(openObjectStore(join(folder.path, 'store')).recall('record', isText)).toBe('again')
  })

  it('does no harm where it cannot be written', async () => {
    await using folder = await createFolder({ store: 'a file, where the folder should be', output: bytes })
    const store = openObjectStore(join(folder.path, 'store'))
    store.keep(name, join(folder.path, 'output'))
    store.note('record', 'lost')
    await store.settle()
    expect(await store.find(name)).toBeUndefined()
    expect(store.recall('record', isText)).toBeUndefined()
  })

  it('notices where the file was changed in its place', async () => {
    await using folder = await filledStore()
    writeFileSync(join(folder.path, 'output'), 'changed')
    expect(await folder.store.find(name)).toBeUndefined()
  })

  it('is tidied once a day: what is young or wanted stays', async () => {
    await using folder = await filledStore()
    const { store } = folder
    const content = join(folder.path, 'store/contents', name.slice(0, 2), name)
    const longAgo = new Date(1_000_000_000_000)
    await store.tidy(new Set())
    expect(existsSync(content)).toBe(true)
    utimesSync(content, longAgo, longAgo)
    await store.tidy(new Set())
    expect(existsSync(content), 'it was tidied today').toBe(true)
    utimesSync(join(folder.path, 'store/tidied'), longAgo, longAgo)
    await store.tidy(new Set([name]))
    expect(existsSync(content), 'it is wanted').toBe(true)
    utimesSync(join(folder.path, 'store/tidied'), longAgo, longAgo)
    await store.tidy(new Set(['record']))
    expect(existsSync(content)).toBe(false)
    expect(store.recall('record', isText)).toBe('noted')
  })
})
