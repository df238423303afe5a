import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cacheKey, openCache } from '../../src/cache/open-cache.js'
import { createOutlineReader } from '../../src/pipeline/read-outlines.js'
import { createFolder } from '../temporary-folder.js'

const isText = (value: unknown): value is string => typeof value === 'string'
const key = cacheKey('1', 'a')

describe('the cache', () => {
  it('gives back what it was given, and keeps itself out of git', async () => {
    await using folder = await createFolder({})
    const cache = openCache(folder.path)
    expect(cache.read('words', key, isText)).toBeUndefined()
    cache.write('words', key, 'kept')
    expect(openCache(folder.path).read('words', key, isText)).toBe('kept')
    expect(readFileSync(join(folder.path, '.polydeck/.gitignore'), 'utf8')).toBe('*\n')
  })

  it.each(['"cut o', '7', ''])('gives nothing where a file holds %j', async (content) => {
    await using folder = await createFolder({})
    const cache = openCache(folder.path)
    cache.write('words', key, 'kept')
    writeFileSync(join(folder.path, `.polydeck/words/${key}.json`), content)
    expect(cache.read('words', key, isText)).toBeUndefined()
  })

  it('does no harm where it cannot be written', async () => {
    await using folder = await createFolder({ '.polydeck': 'a file, where the folder should be' })
    const cache = openCache(folder.path)
    cache.write('words', key, 'lost')
    expect(cache.read('words', key, isText)).toBeUndefined()
    await using other = await createFolder({})
    chmodSync(other.path, 0o555)
    openCache(other.path).write('words', key, 'lost')
    chmodSync(other.path, 0o755)
  })

  it('has another key for each part and place', () => {
    const keys = [['a', 'b'], ['ab'], ['ab', ''], ['', 'ab'], ['b', 'a']].map((parts) => cacheKey(...parts))
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('a reader of outlines', () => {
  it('recalls each version once, from the cache in the next run, and none from another version', async () => {
    await using folder = await createFolder({})
    const cache = openCache(folder.path)
    const document = { deck: 'talk', text: '# Talk\n\n## A\n\nText.\n' }
    await using reader = createOutlineReader({ cache, version: '1', threads: 0 })
    const outline = await reader.recall(document)
    expect(await reader.recall({ ...document })).toBe(outline)
    await using second = createOutlineReader({ cache, version: '1', threads: 0 })
    expect(await second.recall(document)).toEqual(outline)
    writeFileSync(
      join(folder.path, `.polydeck/outlines/${cacheKey('1', document.deck, document.text)}.json`),
      '{"slides":[{}]}',
    )
    await using third = createOutlineReader({ cache, version: '1', threads: 0 })
    expect(await third.recall(document)).toEqual(outline)
  })

  it('does the work itself where its threads cannot be started', async () => {
    await using folder = await createFolder({})
    await using reader = createOutlineReader({ cache: openCache(folder.path), version: '1', threads: 2 })
    const documents = Array.from({ length: 60 }, (_, index) => ({ deck: 'talk', text: `# Talk ${index}\n` }))
    const outlines = await Promise.all(documents.map((document) => reader.read(document)))
    expect(outlines.map(({ slides }) => slides[0]?.heading)).toEqual(
      documents.map((_, index) => `Talk ${index}`),
    )
  })
})
