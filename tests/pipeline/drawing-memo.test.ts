import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openObjectStore } from '../../src/cache/object-store.js'
import type { BuildConfig } from '../../src/model/build.js'
import type { Drawing } from '../../src/model/diagram.js'
import { createDrawingMemo, drawingsOf } from '../../src/pipeline/drawing-memo.js'
import type { Moment } from '../../src/pipeline/memory/moment.js'
import { createFolder } from '../temporary-folder.js'

const drawing: Drawing = {
  ...{ kind: 'drawn', width: 4, height: 2, title: 'A', description: '' },
  elements: [{ tag: 'rect', attributes: { width: '4' }, children: [] }],
}

/** The memo of a run with these surroundings. */
function memoIn(folder: string, more: { program?: string; isForced?: boolean; formats?: string[] } = {}) {
  const { program = '1', isForced = false, formats = ['html'] } = more
  return drawingsOf({
    config: { isForced, formats: new Set(formats) } as unknown as BuildConfig,
    objects: openObjectStore(folder),
    moment: { world: { program, browser: 'b' } } as unknown as Moment,
  })
}

describe('the memo of drawings', () => {
  it('gives what was noted, as long as the program runs', () => {
    const memo = createDrawingMemo()
    memo.note('a', drawing)
    expect([memo.recall('a'), memo.recall('b')]).toEqual([drawing, undefined])
  })

  it('gives it to the next run of the same program, unless that makes everything anew', async () => {
    await using temporary = await createFolder([])
    const folder = temporary.path
    memoIn(folder).note('a', drawing)
    expect(memoIn(folder).recall('a')).toEqual(drawing)
    expect(memoIn(folder).recall('b')).toBeUndefined()
    expect(memoIn(folder, { program: '2' }).recall('a')).toBeUndefined()
    expect(memoIn(folder, { isForced: true }).recall('a')).toBeUndefined()
  })

  it('is not in the store where a run writes nothing', async () => {
    await using temporary = await createFolder([])
    const folder = temporary.path
    memoIn(folder, { formats: [] }).note('a', drawing)
    expect(memoIn(folder).recall('a')).toBeUndefined()
  })

  it('gives nothing that was damaged', async () => {
    await using temporary = await createFolder([])
    const folder = temporary.path
    memoIn(folder).note('a', drawing)
    const [name = ''] = await readdir(join(folder, 'records'))
    const path = join(folder, 'records', name)
    await writeFile(path, (await readFile(path, 'utf8')).replace('rect', 'text'))
    expect(memoIn(folder).recall('a')).toBeUndefined()
  })
})
