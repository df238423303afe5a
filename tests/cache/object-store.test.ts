import { readFileSync, rmSync, writeFileSync } from 'node:fs'
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
  filled.keep(name, bytes)
  filled.note('record', 'noted')
  await filled.settle()
  return { ...folder, store: openObjectStore(join(folder.path, 'store')) }
}

describe('the store', () => {
  it('gives back contents by their hash and records by their key', async () => {
    await using folder = await filledStore()
    const { store } = folder
    expect(await store.find(name)).toEqual(bytes)
    expect(await store.recall('record', isText)).toBe('noted')
    expect(await store.find(sha256Of('other'))).toBeUndefined()
    expect(await store.recall('other', isText)).toBeUndefined()
    expect(
      await store.recall('record', (value): value is number => typeof value === 'number'),
    ).toBeUndefined()
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
    for (const path of await listFiles(folder.path)) {
      const whole = readFileSync(join(folder.path, path))
      writeFileSync(join(folder.path, path), damage(whole))
    }
    expect(await store.find(name)).toBeUndefined()
    expect(await store.recall('record', isText)).toBeUndefined()
    store.keep(name, bytes)
    store.note('record', 'again')
    await store.settle()
    expect(await openObjectStore(join(folder.path, 'store')).recall('record', isText)).toBe('again')
  })

  it('does no harm where it cannot be written', async () => {
    await using folder = await createFolder({ store: 'a file, where the folder should be' })
    const store = openObjectStore(join(folder.path, 'store'))
    store.keep(name, bytes)
    store.note('record', 'lost')
    await store.settle()
    expect(await store.find(name)).toBeUndefined()
    expect(await store.recall('record', isText)).toBeUndefined()
  })

  it('is tidied once a day: what is wanted stays, and what is damaged goes', async () => {
    await using folder = await filledStore()
    const { store } = folder
    const nothing = { contents: new Set<string>(), records: new Set<string>() }
    await store.tidy(nothing)
    // It is young, so it stays though nobody wants it.
    expect(await store.find(name)).toEqual(bytes)
    const content = (await listFiles(folder.path)).find((path) => path.includes('content-v2')) ?? ''
    writeFileSync(join(folder.path, content), 'damaged')
    await store.tidy(nothing)
    expect(readFileSync(join(folder.path, content), 'utf8')).toBe('damaged')
    rmSync(join(folder.path, 'store/_lastverified'))
    await store.tidy(nothing)
    expect(await listFiles(folder.path)).not.toContain(content)
  })
})
